package org.lianshen.proposal.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.StoredDocument;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document as it leaves us: always an attachment. */
final class AttachedDocument {

    private AttachedDocument() {}

    static ResponseEntity<byte[]> of(StoredDocument document, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes);
    }

    /** The id in an address; what is none names nothing. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            throw Refusal.notFound();
        }
    }
}
