package org.lianshen.proposal.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Documents;
import org.lianshen.proposal.ProposalAccess;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A document in the browser, for staff who have to look at it. What is a PDF, PNG or JPEG by its first bytes is shown,
 * alone and unable to load or run anything; everything else is saved.
 */
@Controller
class DocumentPage {

    private static final String ALONE =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Documents documents;
    private final ProposalAccess access;
    private final Callers callers;

    DocumentPage(Documents documents, ProposalAccess access, Callers callers) {
        this.documents = documents;
        this.access = access;
        this.callers = callers;
    }

    @GetMapping("/proposals/{number}/documents/{id}")
    ResponseEntity<byte[]> show(@PathVariable String number, @PathVariable UUID id) {
        if (!callers.current().isStaff()) {
            throw Refusal.notFound();
        }
        access.visible(new ProposalNumber(number));
        var document = documents.find(new ProposalNumber(number), id).orElseThrow(Refusal::notFound);
        var bytes = documents.bytes(new ProposalNumber(number), id);
        var type = ShownType.of(bytes);
        var disposition = type.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", ALONE + type.policy())
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .body(bytes);
    }
}
