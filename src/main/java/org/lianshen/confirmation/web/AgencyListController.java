package org.lianshen.confirmation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.lianshen.confirmation.list.AgencyLists;
import org.lianshen.confirmation.list.ListImport;
import org.lianshen.confirmation.list.RowAnswer;
import org.lianshen.list.SentFile;
import org.lianshen.problem.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists of agencies as files: CSV or XLSX, in a form or as they are. */
@RestController
@RequestMapping("/api/agencies/{agency}/lists")
class AgencyListController {

    private final AgencyLists lists;

    AgencyListController(AgencyLists lists) {
        this.lists = lists;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take in an agency's list as a CSV or XLSX file; answers each row in its order",
            description = "The file is a part of a form, or the body itself. What is in it decides how it is read,"
                    + " not its name or content type. Location names the import, X-Content-SHA256 the file's hash.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = ListForm.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = Download.XLSX,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<List<RowAnswer>> receive(@PathVariable("agency") String agency, HttpServletRequest request)
            throws IOException {
        var file = SentFile.of(request);
        var receipt = lists.receive(agency, file.name(), file.bytes(), file.charset());
        return ResponseEntity.ok()
                .location(URI.create("/api/agencies/" + agency + "/lists/" + receipt.id()))
                .header("X-Content-SHA256", receipt.sha256())
                .body(receipt.answers());
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The agency's lists that came as files, the newest first")
    List<ListImport> imports(@PathVariable("agency") String agency) {
        return lists.imports(agency);
    }

    @GetMapping("/{id}")
    @Operation(summary = "The file of a list, exactly as received")
    ResponseEntity<byte[]> file(@PathVariable("agency") String agency, @PathVariable("id") String id) {
        var number = number(id);
        var imported = lists.find(agency, number);
        return Download.of(
                imported.fileName(),
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                imported.sha256(),
                lists.file(agency, number));
    }

    @GetMapping(path = "/{id}/answers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What was answered to the rows of a list when it came")
    List<RowAnswer> answers(@PathVariable("agency") String agency, @PathVariable("id") String id) {
        return lists.answers(agency, number(id));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException noNumber) {
            throw Refusal.notFound();
        }
    }

    /** The form, for the description of the interface. */
    @Schema(name = "ListForm")
    record ListForm(
            @Schema(type = "string", format = "binary") String file) {}
}
