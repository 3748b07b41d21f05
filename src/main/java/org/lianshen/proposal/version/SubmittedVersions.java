package org.lianshen.proposal.version;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Documents;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.Receipt;
import org.lianshen.proposal.ReceiptRepository;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.ContentWriter;
import org.springframework.stereotype.Service;

/** What was submitted, by receipt, and what changed since. Who may see the proposal is asked before. */
@Service
public class SubmittedVersions {

    private final ReceiptRepository receipts;
    private final Documents documents;
    private final Proposals proposals;
    private final HistoryRepository history;
    private final ContentReader reader;
    private final ContentWriter writer;

    SubmittedVersions(
            ReceiptRepository receipts,
            Documents documents,
            Proposals proposals,
            HistoryRepository history,
            ContentReader reader,
            ContentWriter writer) {
        this.receipts = receipts;
        this.documents = documents;
        this.proposals = proposals;
        this.history = history;
        this.reader = reader;
        this.writer = writer;
    }

    /** The receipts of a proposal, the oldest first. */
    public List<Receipt> receipts(ProposalNumber number) {
        return receipts.of(number);
    }

    /**
     * What was submitted under one receipt.
     *
     * @throws Refusal where the proposal has no such receipt
     */
    public SubmittedVersion version(ProposalNumber number, UUID receipt) {
        return receipts.of(number).stream()
                .filter(one -> one.id().equals(receipt))
                .findFirst()
                .map(this::version)
                .orElseThrow(Refusal::notFound);
    }

    /** What changed since the proposal was last returned; empty where it never was. */
    public Optional<Changes> sinceReturn(ProposalNumber number) {
        return history.of(number).stream()
                .filter(entry -> entry.moved() && entry.to() == ProposalStatus.RETURNED)
                .reduce((earlier, later) -> later)
                .flatMap(returned -> since(number, returned.at()));
    }

    /** What changed since the version that somebody decided on at that time; empty where there was none yet. */
    public Optional<Changes> since(ProposalNumber number, Instant decided) {
        return receipts.of(number).stream()
                .filter(receipt -> !receipt.submittedAt().isAfter(decided))
                .reduce((earlier, later) -> later)
                .map(receipt -> changes(version(receipt)));
    }

    private Changes changes(SubmittedVersion before) {
        var number = before.receipt().number();
        var at = before.receipt().submittedAt();
        if (before.content() == null) {
            return new Changes(at, false, List.of(), List.of());
        }
        var now = proposals.find(number).orElseThrow(Refusal::notFound).content();
        var then =
                reader.read(before.content().getBytes(StandardCharsets.UTF_8)).content();
        return new Changes(
                at,
                true,
                ContentLeaves.differences(writer.tree(then), writer.tree(now)),
                DocumentDifferences.of(before.documents(), documents.of(number)));
    }

    private SubmittedVersion version(Receipt receipt) {
        return new SubmittedVersion(
                receipt, receipts.content(receipt.id()).orElse(null), documents.submitted(receipt.id()));
    }
}
