package org.lianshen.proposal;

import org.lianshen.problem.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws proposals, which applicants may at any time before the decision. */
@Service
public class Withdrawal {

    private final ProposalAccess access;
    private final Proposals proposals;
    private final ProposalLife life;
    private final ApplicationEventPublisher events;

    Withdrawal(ProposalAccess access, Proposals proposals, ProposalLife life, ApplicationEventPublisher events) {
        this.access = access;
        this.proposals = proposals;
        this.life = life;
        this.events = events;
    }

    /**
     * Withdraws the proposal. Withdrawing it again changes nothing.
     *
     * @throws Refusal not found; or already decided
     */
    @Transactional
    public Proposal withdraw(ProposalNumber number) {
        var proposal = access.own(number);
        if (proposal.status() == ProposalStatus.WITHDRAWN) {
            return proposal;
        }
        life.step(number, ProposalStatus.WITHDRAWN, Cause.WITHDRAWN, null);
        events.publishEvent(new ProposalWithdrawn(number, proposal.direction()));
        return proposals.find(number).orElseThrow();
    }
}
