package org.lianshen.drills;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two nodes share a database that is empty when both start; then one or the other is killed under load. */
@Order(4)
class TwoNodesDrill {

    private static final int DEADLINE = 240;
    private static final int THINK = 1500;

    private final Recoveries recoveries = new Recoveries();

    @Test
    void theOtherNodeGoesOn() {
        try (var stage = Stage.set("two-nodes", 2, Plan.deadline(DEADLINE))) {
            stage.startNodes();
            stage.furnish();
            var ending = new Ending(new Desk(stage));
            ending.prepare();
            var crowd = new Crowd(stage);
            var work = crowd.work(THINK);
            for (int kill = 1; kill <= Plan.nodeKills(); kill++) {
                Waiting.pause(2000 + stage.dice.nextInt(5000));
                var node = stage.nodes.get(stage.dice.nextInt(2));
                Figures.say("kill " + kill + " of " + Plan.nodeKills());
                node.kill();
                recoveries.begin();
                node.start();
                node.awaitUp();
                recoveries.end();
            }
            crowd.enough();
            work.join();
            stage.awaitDeadlines();
            var figures = new Figures(stage.folder, "Two nodes, one killed " + Plan.nodeKills() + " times");
            recoveries.addTo(figures);
            new Ledger(stage, ending.with(crowd), Plan.nodeKills()).close(figures);
            recoveries.check();
        }
    }
}
