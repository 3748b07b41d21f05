package org.lianshen.process.round;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.wait.ProcessInstances;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalStatusChanged;
import org.lianshen.round.PoolSurvey;
import org.lianshen.round.RoundStage;
import org.lianshen.round.Rounds;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that proposals have come where their round waits for them, and moves the round on in the same transaction. */
@Component
class SettledProposals {

    /** Steps after which a round may have become complete. */
    private static final Set<ProposalStatus> SETTLING = EnumSet.of(
            ProposalStatus.ELIGIBLE,
            ProposalStatus.REFUSED,
            ProposalStatus.VOID,
            ProposalStatus.WITHDRAWN,
            ProposalStatus.REVIEWED);

    private final ProcessInstances instances;
    private final Rounds rounds;
    private final RoundStarter starter;

    SettledProposals(ProcessInstances instances, Rounds rounds, RoundStarter starter) {
        this.instances = instances;
        this.rounds = rounds;
        this.starter = starter;
    }

    /** A round that waits for its proposals goes on when the last of them is where it waits for it. */
    @EventListener
    public void on(ProposalStatusChanged event) {
        if (!SETTLING.contains(event.to())) {
            return;
        }
        var round = event.direction();
        var stage = rounds.stage(round);
        if (stage == RoundStage.EMPTY && event.to() == ProposalStatus.ELIGIBLE) {
            starter.restartIfEmpty(round);
            stage = rounds.stage(round);
        }
        if (stage == RoundStage.REVIEW && event.to() == ProposalStatus.ELIGIBLE) {
            instances.note(Message.LATECOMER_ELIGIBLE, round.key(), Map.of());
        }
        if (stage == RoundStage.POOL_CLOSED && rounds.survey(round) != PoolSurvey.OPEN) {
            instances.note(Message.POOL_SETTLED, round.key(), Map.of());
        }
        if (stage == RoundStage.REVIEW && !rounds.reviewsOpen(round)) {
            instances.note(Message.REVIEWS_COMPLETE, round.key(), Map.of());
        }
    }
}
