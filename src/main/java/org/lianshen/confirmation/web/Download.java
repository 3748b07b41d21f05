package org.lianshen.confirmation.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file to be kept, never shown by a browser as a page of ours. */
final class Download {

    /** The media type of XLSX workbooks. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    /** The answer that brings it, with its hash. */
    static ResponseEntity<byte[]> of(String name, String mediaType, String sha256, byte[] bytes) {
        return headers(name, mediaType).header("X-Content-SHA256", sha256).body(bytes);
    }

    /** The answer that brings it. */
    static ResponseEntity<byte[]> of(String name, String mediaType, byte[] bytes) {
        return headers(name, mediaType).body(bytes);
    }

    private static ResponseEntity.BodyBuilder headers(String name, String mediaType) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_TYPE, mediaType);
    }
}
