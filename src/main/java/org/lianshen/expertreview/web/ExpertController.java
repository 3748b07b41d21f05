package org.lianshen.expertreview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.pool.ExpertImport;
import org.lianshen.expertreview.pool.OrganisationMergers;
import org.lianshen.identity.Callers;
import org.lianshen.list.SentFile;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The experts, for staff. */
@RestController
@RequestMapping("/api/experts")
class ExpertController {

    private final Experts experts;
    private final ExpertImport imports;
    private final OrganisationMergers mergers;
    private final Callers callers;

    ExpertController(Experts experts, ExpertImport imports, OrganisationMergers mergers, Callers callers) {
        this.mergers = mergers;
        this.callers = callers;
        this.experts = experts;
        this.imports = imports;
    }

    @GetMapping
    @PreAuthorize("@callers.current().isStaff()")
    List<Expert> list() {
        return experts.all();
    }

    @PostMapping("/imports")
    @PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
    @Operation(
            summary = "Take in a list of experts as a CSV or XLSX file, wholly or not at all",
            description = "The file is a part of a form, or the body itself. What is in it decides how it is read,"
                    + " not its name or content type.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = ExpertListForm.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = SentFile.XLSX,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ExpertImport.Counts take(HttpServletRequest request) throws IOException {
        var file = SentFile.of(request);
        return imports.take(file.bytes(), file.charset());
    }

    @PostMapping("/organisations/mergers")
    @PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
    @Operation(
            summary = "Move everybody who works for an organisation to the one that it has become",
            description = "Names are compared as the matcher compares them. Whoever works for one whose name is only"
                    + " alike is told and stays.")
    OrganisationMergers.Outcome merge(@org.springframework.web.bind.annotation.RequestBody Merger merger) {
        return mergers.merge(
                text(merger.from()),
                text(merger.into()),
                merger.on(),
                callers.current().account());
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written;
    }

    /**
     * An organisation that has become another.
     *
     * @param from its name until then
     * @param into the name of the other
     * @param on the last day under the old name, not in the future
     */
    record Merger(
            @Nullable String from,
            @Nullable String into,
            @Nullable LocalDate on) {}

    /** The form, for the description of the interface. */
    @Schema(name = "ExpertListForm")
    record ExpertListForm(
            @Schema(type = "string", format = "binary") String file) {}
}
