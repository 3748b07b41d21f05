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
        try (var environment = DrillEnvironment.set("two-nodes", 2, DrillSettings.deadline(DEADLINE))) {
            environment.startNodes();
            environment.furnish();
            var ending = new DeadlineProposals(new ClientActions(environment));
            ending.prepare();
            var load = new ClientLoad(environment);
            var work = load.work(THINK);
            for (int kill = 1; kill <= DrillSettings.nodeKills(); kill++) {
                Polling.pause(2000 + environment.dice.nextInt(5000));
                var node = environment.nodes.get(environment.dice.nextInt(2));
                DrillFigures.say("kill " + kill + " of " + DrillSettings.nodeKills());
                node.kill();
                recoveries.begin();
                node.start();
                node.awaitUp();
                recoveries.end();
            }
            load.enough();
            work.join();
            environment.awaitDeadlines();
            var figures = new DrillFigures(
                    environment.folder, "Two nodes, one killed " + DrillSettings.nodeKills() + " times");
            recoveries.addTo(figures);
            new AcknowledgementCheck(environment, ending.with(load), DrillSettings.nodeKills()).close(figures);
            recoveries.check();
        }
    }
}
