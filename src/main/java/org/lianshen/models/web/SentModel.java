package org.lianshen.models.web;

import org.lianshen.process.deployment.DesignedFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A model or form as an answer: to be kept as a file, never shown as a page of ours. */
final class SentModel {

    private SentModel() {}

    private static final MediaType YAML = MediaType.valueOf("application/yaml");

    static ResponseEntity<byte[]> of(DesignedFile file) {
        return ResponseEntity.ok()
                .contentType(type(file.name()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }

    private static MediaType type(String name) {
        if (name.equals(DesignedFile.WORDS)) {
            return YAML;
        }
        return DesignedFile.isModel(name) ? MediaType.APPLICATION_XML : MediaType.APPLICATION_JSON;
    }
}
