package org.lianshen.expertreview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.lianshen.expertreview.ExpertImport;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.expert.Expert;
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

    ExpertController(Experts experts, ExpertImport imports) {
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

    /** The form, for the description of the interface. */
    @Schema(name = "ExpertListForm")
    record ExpertListForm(
            @Schema(type = "string", format = "binary") String file) {}
}
