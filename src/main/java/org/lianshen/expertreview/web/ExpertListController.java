package org.lianshen.expertreview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.expert.ExpertListFile;
import org.lianshen.list.SentFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The experts as a list to be kept, or changed and taken in again; for staff. */
@RestController
@PreAuthorize("@callers.current().isStaff()")
class ExpertListController {

    private final Experts experts;

    ExpertListController(Experts experts) {
        this.experts = experts;
    }

    @GetMapping("/api/experts.csv")
    @Operation(summary = "All experts as a CSV file that an import takes in again without a change")
    @ApiResponse(responseCode = "200", description = "The list", content = @Content)
    ResponseEntity<byte[]> csv() {
        return file("experts.csv", "text/csv; charset=UTF-8", ExpertListFile.csv(experts.all()));
    }

    @GetMapping("/api/experts.xlsx")
    @Operation(summary = "All experts as a workbook that an import takes in again without a change")
    @ApiResponse(responseCode = "200", description = "The list", content = @Content)
    ResponseEntity<byte[]> workbook() {
        return file("experts.xlsx", SentFile.XLSX, ExpertListFile.xlsx(experts.all()));
    }

    private static ResponseEntity<byte[]> file(String name, String mediaType, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .body(bytes);
    }
}
