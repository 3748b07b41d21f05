package org.lianshen.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Service;

/** What was submitted, by receipt. Who may see the proposal is asked before. */
@Service
public class SubmittedVersions {

    private final Receipts receipts;
    private final Documents documents;

    SubmittedVersions(Receipts receipts, Documents documents) {
        this.receipts = receipts;
        this.documents = documents;
    }

    /** The receipts of a proposal, the oldest first. */
    public List<Receipt> receipts(String number) {
        return receipts.of(number);
    }

    /**
     * What was submitted under one receipt.
     *
     * @throws Refusal where the proposal has no such receipt
     */
    public SubmittedVersion version(String number, UUID receipt) {
        return receipts.of(number).stream()
                .filter(one -> one.id().equals(receipt))
                .findFirst()
                .map(this::version)
                .orElseThrow(Refusal::notFound);
    }

    /** What was submitted last, empty before the first submission. */
    public Optional<SubmittedVersion> latest(String number) {
        return receipts.latest(number).map(this::version);
    }

    private SubmittedVersion version(Receipt receipt) {
        return new SubmittedVersion(
                receipt, receipts.content(receipt.id()).orElse(null), documents.submitted(receipt.id()));
    }
}
