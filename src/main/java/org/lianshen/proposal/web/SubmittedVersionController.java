package org.lianshen.proposal.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Coverage;
import org.lianshen.proposal.Documents;
import org.lianshen.proposal.ProposalAccess;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Receipt;
import org.lianshen.proposal.version.SubmittedVersion;
import org.lianshen.proposal.version.SubmittedVersions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was submitted, by receipt, for whoever may see the proposal. */
@RestController
@RequestMapping("/api/proposals/{number}/receipts")
class SubmittedVersionController {

    private final SubmittedVersions versions;
    private final Documents documents;
    private final ProposalAccess access;
    private final ProposalView view;

    SubmittedVersionController(
            SubmittedVersions versions, Documents documents, ProposalAccess access, ProposalView view) {
        this.versions = versions;
        this.documents = documents;
        this.access = access;
        this.view = view;
    }

    @GetMapping
    @Operation(summary = "The receipts of a proposal, the oldest first")
    List<Receipt> receipts(@PathVariable String number) {
        return versions.receipts(access.visible(new ProposalNumber(number)).number());
    }

    @GetMapping("/{id}")
    @Operation(summary = "What was submitted under a receipt: the content and its documents")
    Submitted version(@PathVariable String number, @PathVariable String id) {
        var version = find(number, id);
        var receipt = version.receipt();
        return new Submitted(
                receipt.id(),
                receipt.number().value(),
                receipt.submittedAt(),
                receipt.sha256(),
                receipt.covers(),
                version.content(),
                version.documents().stream().map(view::document).toList());
    }

    @GetMapping(path = "/{id}/content", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The content submitted under a receipt, byte by byte as its SHA-256 was taken")
    ResponseEntity<byte[]> content(@PathVariable String number, @PathVariable String id) {
        var content = find(number, id).content();
        if (content == null) {
            throw Refusal.notFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}/documents/{document}")
    @Operation(summary = "A document submitted under a receipt, also one that a correction took away")
    ResponseEntity<byte[]> document(
            @PathVariable String number, @PathVariable String id, @PathVariable String document) {
        var wanted = AttachedDocument.id(document);
        return find(number, id).documents().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .map(one -> AttachedDocument.of(one, documents.bytes(new ProposalNumber(number), one.id())))
                .orElseThrow(Refusal::notFound);
    }

    private SubmittedVersion find(String number, String id) {
        return versions.version(access.visible(new ProposalNumber(number)).number(), AttachedDocument.id(id));
    }

    /**
     * A receipt with what was submitted.
     *
     * @param content the canonical JSON; absent where it was not kept, which only old receipts know
     */
    record Submitted(
            UUID id,
            String number,
            Instant submittedAt,
            String sha256,
            Coverage covers,

            @JsonRawValue
            @Schema(
                    type = "object",
                    description = "The content as submitted; absent where an old receipt did not keep it.")
            @Nullable
            String content,

            List<ObjectNode> documents) {}
}
