package org.lianshen.process.round;

import org.lianshen.process.wait.ProcessInstances;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.round.Rounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the round of every direction, once. */
@Component
public class RoundStarter {

    private final Catalogue catalogue;
    private final Rounds rounds;
    private final ProcessInstances instances;
    private final TransactionTemplate transaction;

    RoundStarter(Catalogue catalogue, Rounds rounds, ProcessInstances instances, TransactionTemplate transaction) {
        this.catalogue = catalogue;
        this.rounds = rounds;
        this.instances = instances;
        this.transaction = transaction;
    }

    /** Opens what is not open yet: a new call brings its directions along. */
    public void startAll() {
        catalogue
                .calls()
                .forEach(call -> call.directions()
                        .forEach(direction -> transaction.executeWithoutResult(status -> start(direction.id()))));
    }

    private void start(DirectionId round) {
        if (rounds.open(round)) {
            instances.startRound(round.key());
        }
    }

    /**
     * Starts a round again that ended because nothing was left, when a proposal comes back; its intake ends at once.
     */
    public void restartIfEmpty(DirectionId round) {
        if (rounds.reopenIfEmpty(round)) {
            instances.startRound(round.key());
        }
    }
}
