package org.lianshen.proposal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.Recommender;
import org.lianshen.proposal.content.WellFormedness;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submits drafts and corrections. What the formal check would find blocks nothing here; only what is malformed, late,
 * or lacks the declaration of integrity does.
 */
@Service
public class Submission {

    private final Proposals proposals;
    private final ProposalAccess access;
    private final ReceiptRepository receipts;
    private final Documents documents;
    private final Contents contents;
    private final WellFormedness wellFormedness;
    private final RecommenderUnchanged recommender;
    private final Deadlines deadlines;
    private final Catalogue catalogue;
    private final ProposalLife life;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Submission(
            Proposals proposals,
            ProposalAccess access,
            ReceiptRepository receipts,
            Documents documents,
            Contents contents,
            WellFormedness wellFormedness,
            RecommenderUnchanged recommender,
            Deadlines deadlines,
            Catalogue catalogue,
            ProposalLife life,
            Clock clock,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.access = access;
        this.receipts = receipts;
        this.documents = documents;
        this.contents = contents;
        this.wellFormedness = wellFormedness;
        this.recommender = recommender;
        this.deadlines = deadlines;
        this.catalogue = catalogue;
        this.life = life;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Submits the proposal as it stands.
     *
     * @param number the proposal; its row is locked first, so that of many equal calls one submits and the others read
     * @param key the idempotency key: the same key and body get the same receipt
     * @param body the request's body
     * @throws Refusal not found; late; wrong status; malformed; the key was used for something else
     */
    @Transactional
    public Receipt submit(ProposalNumber number, String key, byte[] body) {
        var proposal = access.own(number);
        var bodyHash = Sha256.of(body);
        var given = receipts.find(number, key);
        if (given.isPresent()) {
            return repeated(proposal, given.get(), bodyHash);
        }
        SubmissionBody.check(body);
        Drafting.requireEditable(proposal);
        requireInTime(proposal);
        requireSubmittable(proposal);
        recommender.require(proposal, proposal.content());
        return proposal.status() == ProposalStatus.DRAFT
                ? first(proposal, key, bodyHash)
                : corrected(proposal, key, bodyHash);
    }

    private Receipt repeated(Proposal proposal, ReceiptRepository.Given given, String bodyHash) {
        if (changedSince(proposal, given) || !given.bodySha256().equals(bodyHash)) {
            throw Refusal.conflict("idempotency-key-reused", Text.of("proposal.idempotency-key-reused"));
        }
        return given.receipt();
    }

    private boolean changedSince(Proposal proposal, ReceiptRepository.Given given) {
        return proposal.status() == ProposalStatus.RETURNED
                && !(given.contentSha256().equals(contents.sha256(proposal.content()))
                        && ids(documents.submitted(given.receipt().id())).equals(ids(documents.of(proposal.number()))));
    }

    private static Set<UUID> ids(List<StoredDocument> documents) {
        return documents.stream().map(StoredDocument::id).collect(Collectors.toSet());
    }

    private Receipt first(Proposal proposal, String key, String bodyHash) {
        var receipt = receipt(proposal, key, bodyHash);
        proposals.setSubmitted(proposal.number(), receipt.submittedAt());
        life.step(proposal.number(), ProposalStatus.SUBMITTED, Cause.SUBMITTED, null);
        events.publishEvent(new ProposalSubmitted(proposal.number(), proposal.direction()));
        return receipt;
    }

    private Receipt corrected(Proposal proposal, String key, String bodyHash) {
        var receipt = receipt(proposal, key, bodyHash);
        life.step(proposal.number(), ProposalStatus.RECOMMENDED, Cause.CORRECTED, null);
        events.publishEvent(new ProposalCorrected(proposal.number(), proposal.direction()));
        return receipt;
    }

    private Receipt receipt(Proposal proposal, String key, String bodyHash) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var content = contents.text(proposal.content()).getBytes(StandardCharsets.UTF_8);
        var submitted = documents.of(proposal.number());
        var receipt = new Receipt(
                UUID.randomUUID(),
                proposal.number(),
                now,
                SubmissionDigest.of(content, submitted),
                Coverage.CONTENT_AND_DOCUMENTS);
        receipts.keep(receipt, key, bodyHash, content, submitted);
        return receipt;
    }

    private void requireInTime(Proposal proposal) {
        if (proposal.status() == ProposalStatus.DRAFT) {
            deadlines.enterIntake(proposal.direction());
        }
        var now = clock.instant();
        var calendar = deadlines.calendar(proposal.direction());
        if (proposal.status() == ProposalStatus.DRAFT && now.isBefore(calendar.opens())) {
            throw Refusal.conflict("not-open-yet", Text.of("proposal.not-open-yet"));
        }
        var until = proposal.status() == ProposalStatus.DRAFT ? calendar.applicants() : proposal.correctionUntil();
        if (until == null || !now.isBefore(until)) {
            throw Refusal.conflict("deadline-passed", Text.of("proposal.deadline-passed", Times.text(until)));
        }
    }

    private void requireSubmittable(Proposal proposal) {
        var errors = new ArrayList<>(wellFormedness.ofComplete(proposal.content()));
        if (!proposal.content().declaresIntegrity()) {
            errors.add(FieldError.at("/declarations/integrity", Text.of("proposal.integrity-needed")));
        }
        var named = proposal.content().recommender();
        if (named != null && catalogue.recommender(named).isEmpty()) {
            var known = catalogue.recommenders().stream().map(Recommender::id).toList();
            errors.add(FieldError.at("/recommender", Text.of("proposal.no-such-recommender", Text.list(known))));
        }
        if (!errors.isEmpty()) {
            throw Refusal.malformed(errors);
        }
    }
}
