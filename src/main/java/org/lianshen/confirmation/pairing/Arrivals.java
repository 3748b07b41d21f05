package org.lianshen.confirmation.pairing;

import org.lianshen.confirmation.answer.EntryProcessor;
import org.lianshen.proposal.ProposalChanged;
import org.lianshen.proposal.ProposalCorrected;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalSubmitted;
import org.lianshen.proposal.ProposalWithdrawn;
import org.lianshen.proposal.Proposals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks at waiting entries whenever a proposal arrives, changes or is withdrawn, within that very transaction. */
@Component
class Arrivals {

    private final Proposals proposals;
    private final Matching matching;
    private final EntryProcessor processor;

    Arrivals(Proposals proposals, Matching matching, EntryProcessor processor) {
        this.proposals = proposals;
        this.matching = matching;
        this.processor = processor;
    }

    @EventListener
    void submitted(ProposalSubmitted event) {
        arrived(event.number());
    }

    @EventListener
    void corrected(ProposalCorrected event) {
        arrived(event.number());
    }

    @EventListener
    void changed(ProposalChanged event) {
        arrived(event.number());
    }

    /** What was about one of several may now be about the other. */
    @EventListener
    void withdrawn(ProposalWithdrawn event) {
        arrived(event.number());
    }

    private void arrived(ProposalNumber number) {
        var proposal = proposals.lock(number);
        if (proposal.status() != ProposalStatus.DRAFT) {
            matching.proposalArrived(proposal).forEach(processor::act);
        }
    }
}
