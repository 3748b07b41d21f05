package org.lianshen.confirmation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.ForeignEntry;
import org.lianshen.confirmation.inbox.EntryAnswer;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.confirmation.reconciliation.Reconciliation;
import org.lianshen.confirmation.reconciliation.ReconciliationRow;
import org.lianshen.confirmation.reconciliation.ReconciliationWorkbook;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The foreign agencies' address. */
@RestController
@RequestMapping(path = "/api/agencies/{agency}", produces = MediaType.APPLICATION_JSON_VALUE)
class AgencyController {

    private final Inbox inbox;
    private final Reconciliation reconciliation;
    private final ReconciliationWorkbook workbook;

    AgencyController(Inbox inbox, Reconciliation reconciliation, ReconciliationWorkbook workbook) {
        this.inbox = inbox;
        this.reconciliation = reconciliation;
        this.workbook = workbook;
    }

    @PostMapping(path = "/confirmations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take in an agency's entries; answers each in its order",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            array =
                                                    @ArraySchema(
                                                            schema = @Schema(implementation = ForeignEntry.class)))))
    List<EntryAnswer> confirmations(@PathVariable("agency") String agency, HttpServletRequest request)
            throws IOException {
        return inbox.receive(agency, request.getInputStream().readAllBytes());
    }

    @GetMapping("/reconciliation")
    @Operation(summary = "Both sides' lists beside each other")
    List<ReconciliationRow> reconciliation(
            @PathVariable("agency") String agency,
            @RequestParam(name = "direction", required = false) @Nullable String direction,
            @RequestParam(name = "call", required = false) @Nullable String call,
            @RequestParam(name = "state", required = false) @Nullable String state) {
        return reconciliation.rows(agency, direction, call, state);
    }

    @GetMapping(path = "/reconciliation.xlsx", produces = Download.XLSX)
    @Operation(summary = "The same as a workbook")
    ResponseEntity<byte[]> workbook(
            @PathVariable("agency") String agency,
            @RequestParam(name = "direction", required = false) @Nullable String direction,
            @RequestParam(name = "call", required = false) @Nullable String call,
            @RequestParam(name = "state", required = false) @Nullable String state) {
        var rows = reconciliation.rows(agency, direction, call, state);
        var name = "reconciliation-" + agency + (direction == null ? "" : "-" + direction) + ".xlsx";
        return Download.of(name, Download.XLSX, workbook.write(rows));
    }
}
