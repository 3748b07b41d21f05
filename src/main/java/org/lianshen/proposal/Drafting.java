package org.lianshen.proposal;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.content.ContentReading;
import org.lianshen.proposal.content.ProposalContent;
import org.lianshen.proposal.content.WellFormedness;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes drafts and changes content, which only drafts and returned proposals allow. */
@Service
public class Drafting {

    private final Proposals proposals;
    private final ProposalAccess access;
    private final Documents documents;
    private final WellFormedness wellFormedness;
    private final RecommenderUnchanged recommender;
    private final HistoryRepository history;
    private final Callers callers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Drafting(
            Proposals proposals,
            ProposalAccess access,
            Documents documents,
            WellFormedness wellFormedness,
            RecommenderUnchanged recommender,
            HistoryRepository history,
            Callers callers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.access = access;
        this.documents = documents;
        this.wellFormedness = wellFormedness;
        this.recommender = recommender;
        this.history = history;
        this.callers = callers;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Makes a draft of the caller's organisation.
     *
     * @throws Refusal malformed, where something is wrong with it; missing parts are allowed but for call and direction
     */
    @Transactional
    public Proposal create(ContentReading reading) {
        var caller = callers.current();
        if (caller.organisation() == null) {
            throw Refusal.forbidden("no-organisation", Text.of("proposal.no-organisation"));
        }
        var content = wellFormedness.requireDraft(reading).withDocuments(java.util.List.of());
        var direction = new DirectionId(content.call(), content.direction());
        var number = proposals.nextNumber(direction);
        proposals.insert(new Proposal(
                number,
                direction,
                ProposalStatus.DRAFT,
                caller.organisation(),
                caller.account(),
                clock.instant(),
                1,
                content,
                null,
                0,
                null));
        history.write(number, Cause.CREATED, null, ProposalStatus.DRAFT, null);
        return proposals.find(number).orElseThrow();
    }

    /**
     * Replaces the content.
     *
     * @param version the version the change was made from; null where the caller named none
     * @throws Refusal not found; wrong status; precondition required or failed; malformed; a correction that names
     *     another recommender than the one that recommended it
     */
    @Transactional
    public Proposal change(ProposalNumber number, @Nullable Long version, ContentReading reading) {
        var proposal = access.own(number);
        requireEditable(proposal);
        requireVersion(proposal, version);
        var content = wellFormedness.requireDraft(reading);
        requireSamePlace(proposal, content);
        recommender.require(proposal, content);
        proposals.setContent(number, content.withDocuments(documents.kinds(number)));
        events.publishEvent(new ProposalChanged(number, proposal.direction()));
        return proposals.find(number).orElseThrow();
    }

    static void requireEditable(Proposal proposal) {
        if (!proposal.status().isEditable()) {
            throw Refusal.conflict(
                    "not-editable",
                    Text.of("proposal.not-editable", proposal.status().label()));
        }
    }

    private static void requireVersion(Proposal proposal, @Nullable Long version) {
        if (version == null) {
            throw new Refusal(
                    Refusal.Kind.PRECONDITION_REQUIRED,
                    "if-match-required",
                    Text.of("proposal.name-version"),
                    java.util.List.of());
        }
        if (version != proposal.version()) {
            throw new Refusal(
                    Refusal.Kind.PRECONDITION_FAILED,
                    "changed-meanwhile",
                    Text.of("proposal.changed-meanwhile"),
                    java.util.List.of());
        }
    }

    private static void requireSamePlace(Proposal proposal, ProposalContent content) {
        if (!proposal.direction().call().equals(content.call())
                || !proposal.direction().code().equals(content.direction())) {
            throw Refusal.unacceptable("/direction", Text.of("proposal.direction-stays"));
        }
    }
}
