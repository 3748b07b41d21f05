package org.lianshen.process.round;

import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.wait.ProcessInstances;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalStatusChanged;
import org.lianshen.round.Rankings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A reviewed proposal is under review again: its round ranks anew, once that review is in. */
@Component
class UndoneRankings {

    private final Rankings rankings;
    private final ProcessInstances instances;

    UndoneRankings(Rankings rankings, ProcessInstances instances) {
        this.rankings = rankings;
        this.instances = instances;
    }

    @EventListener
    public void on(ProposalStatusChanged event) {
        boolean reopened = event.from() == ProposalStatus.REVIEWED && event.to() == ProposalStatus.IN_REVIEW;
        if (reopened && rankings.undo(event.direction())) {
            instances.tellOrRefuse(Message.RANKING_UNDONE, event.direction().key());
        }
    }
}
