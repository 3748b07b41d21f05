package org.lianshen.proposal;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes proposals through the steps of their life and nowhere else. */
@Service
public class ProposalLife {

    private final Proposals proposals;
    private final HistoryRepository history;
    private final ApplicationEventPublisher events;

    ProposalLife(Proposals proposals, HistoryRepository history, ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.history = history;
        this.events = events;
    }

    /**
     * Takes one step, writes it into the history and tells whoever listens.
     *
     * @param number the proposal; its row is locked
     * @param to where to
     * @param cause what happened
     * @param reason why, as the applicant reads it; null where there is nothing to say
     * @throws Refusal where the step does not exist from where the proposal stands
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public void step(ProposalNumber number, ProposalStatus to, Cause cause, @Nullable Text reason) {
        var proposal = proposals.lock(number);
        var from = proposal.status();
        if (!from.mayBecome(to)) {
            throw Refusal.overtaken("wrong-status", Text.of("proposal.wrong-status", number, from.label(), to.label()));
        }
        proposals.setStatus(number, to);
        history.write(number, cause, from, to, reason);
        events.publishEvent(new ProposalStatusChanged(number, proposal.direction(), from, to, cause, reason));
    }

    /**
     * Notes in the history what concerns the proposal but does not move it, and tells whoever listens.
     *
     * @param number the proposal; its row is locked
     * @param cause what happened
     * @param reason why, as the applicant reads it; null where there is nothing to say
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public void note(ProposalNumber number, Cause cause, @Nullable Text reason) {
        var status = proposals.lock(number).status();
        history.write(number, cause, status, status, reason);
        events.publishEvent(new ProposalNoted(number, cause, reason));
    }
}
