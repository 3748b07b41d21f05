package org.lianshen.expertreview;

import java.util.EnumSet;
import java.util.Set;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.event.ReviewReopened;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks one expert more than were assigned, once for each proposal: the one who fits best and is free. */
@Service
public class FurtherExperts {

    private static final Set<ProposalStatus> UNDER_REVIEW =
            EnumSet.of(ProposalStatus.IN_REVIEW, ProposalStatus.REVIEWED);

    private final AssignmentRepository register;
    private final Invitations invitations;
    private final NextExpert next;
    private final Proposals proposals;
    private final DeliberationRepository deliberations;
    private final ApplicationEventPublisher events;

    FurtherExperts(
            AssignmentRepository register,
            Invitations invitations,
            NextExpert next,
            Proposals proposals,
            DeliberationRepository deliberations,
            ApplicationEventPublisher events) {
        this.register = register;
        this.invitations = invitations;
        this.next = next;
        this.proposals = proposals;
        this.deliberations = deliberations;
        this.events = events;
    }

    /** Why one more is asked. */
    enum Cause implements Word {
        /** The scores are far apart. */
        SPREAD("spread"),
        /** The chair wants to hear one more. */
        CHAIR("chair");

        private final String word;

        Cause(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** Whether one more may be asked, and there is somebody to ask. */
    boolean possible(Proposal proposal) {
        return !register.hasAdded(proposal.number()) && next.exists(proposal);
    }

    /** Whether the chair may ask one more. */
    public boolean mayAsk(ProposalNumber number) {
        return proposals
                        .find(number)
                        .filter(proposal -> UNDER_REVIEW.contains(proposal.status()))
                        .isPresent()
                && !register.hasAdded(number);
    }

    /** Asks one more because the scores are far apart. Nothing happens where nobody is free any more. */
    @Transactional
    public void add(ProposalNumber number) {
        var proposal = proposals.lock(number);
        if (!register.hasAdded(number)) {
            var account = register.of(number).get(0).assignedBy();
            next.take(proposal).ifPresent(expert -> invite(proposal, expert, Cause.SPREAD, account));
        }
    }

    /**
     * Asks one more because the chair wants to, and tells the proposal's process.
     *
     * @param account the chair
     * @return the new assignment
     * @throws Refusal conflict, where one more was asked before, or nobody is free
     */
    @Transactional
    public AssignmentId ask(ProposalNumber number, String account) {
        var proposal = proposals.lock(number);
        if (!UNDER_REVIEW.contains(proposal.status())) {
            throw Refusal.conflict(
                    "not-under-review",
                    Text.of(
                            "expertreview.not-under-review",
                            number,
                            proposal.status().label()));
        }
        if (register.hasAdded(number)) {
            throw Refusal.conflict("one-more-already", Text.of("expertreview.one-more-already", number));
        }
        var expert = next.take(proposal)
                .orElseThrow(() -> Refusal.conflict("nobody-free", Text.of("expertreview.nobody-free", number)));
        var assignment = invite(proposal, expert, Cause.CHAIR, account);
        deliberations.close(number);
        events.publishEvent(new ReviewReopened(assignment.id(), number));
        return assignment.id();
    }

    private Assignment invite(Proposal proposal, Expert expert, Cause cause, String account) {
        var assignment = invitations.write(proposal, expert.id(), account, null);
        register.added(assignment.id(), cause);
        invitations.announce(assignment);
        return assignment;
    }
}
