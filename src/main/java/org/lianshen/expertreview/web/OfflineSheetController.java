package org.lianshen.expertreview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.offline.OfflineSheets;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.identity.Callers;
import org.lianshen.list.SentFile;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Review sheets as workbooks, to fill in without a network. */
@RestController
@RequestMapping("/api/reviews/{id}")
@PreAuthorize("hasRole('EXPERT')")
class OfflineSheetController {

    private final OfflineSheets sheets;
    private final Callers callers;

    OfflineSheetController(OfflineSheets sheets, Callers callers) {
        this.sheets = sheets;
        this.callers = callers;
    }

    /**
     * What became of a workbook.
     *
     * @param id the review
     * @param number the proposal
     * @param score the score that the sheet has, from 0 to 100, three decimals
     * @param draft what the draft of the task holds now
     */
    record TakenSheet(AssignmentId id, ProposalNumber number, BigDecimal score, Sheet draft) {}

    @GetMapping("/sheet.xlsx")
    @Operation(summary = "The review sheet as a workbook, while one holds its claimed task")
    @ApiResponse(responseCode = "200", description = "With what the draft of the task holds", content = @Content)
    @ApiResponse(responseCode = "404", description = "Not one's own", content = @Content)
    @ApiResponse(responseCode = "409", description = "Not claimed yet, or closed", content = @Content)
    ResponseEntity<byte[]> workbook(@PathVariable String id) {
        var workbook = sheets.workbook(new AssignmentId(id), callers.current().account());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(workbook.name())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_TYPE, SentFile.XLSX)
                .body(workbook.bytes());
    }

    @PostMapping(path = "/sheet", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a filled-in workbook as the draft of the task; it is checked like the form and not sent",
            description = "The file is a part of a form, or the body itself. Nothing of it is taken where a cell does"
                    + " not do; the errors name the fields of the form, their messages the cells.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = SheetForm.class)),
                                @Content(
                                        mediaType = SentFile.XLSX,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(responseCode = "200", description = "It is the draft now")
    @ApiResponse(responseCode = "404", description = "Not one's own", content = @Content)
    @ApiResponse(responseCode = "409", description = "Closed, or something else was begun since", content = @Content)
    @ApiResponse(responseCode = "422", description = "Cells that do not do, or another sheet", content = @Content)
    TakenSheet take(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean replace, HttpServletRequest request)
            throws IOException {
        var assignment = new AssignmentId(id);
        var account = callers.current().account();
        sheets.requireClaimed(assignment, account);
        var taken = sheets.take(assignment, SentFile.of(request).bytes(), replace, account);
        return new TakenSheet(
                taken.review().id(),
                taken.review().number(),
                taken.sheet().roundedScore(),
                taken.sheet().sheet());
    }

    /** The form, for the description of the interface. */
    @Schema(name = "SheetForm")
    record SheetForm(
            @Schema(type = "string", format = "binary") String file) {}
}
