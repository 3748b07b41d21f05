package org.lianshen.drills;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The database is stopped hard under load and comes back after a while; nobody touches the application. */
@Order(2)
class DatabaseDrill {

    private static final int DEADLINE = 120;
    private static final int THINK = 1500;

    private final Recoveries recoveries = new Recoveries();

    @Test
    void theApplicationRecoversByItself() {
        try (var environment = DrillEnvironment.set("database", 1, DrillSettings.deadline(DEADLINE))) {
            environment.startNodes();
            environment.furnish();
            var ending = new DeadlineProposals(new ClientActions(environment));
            ending.prepare();
            var load = new ClientLoad(environment);
            var work = load.work(THINK);
            for (int stop = 1; stop <= DrillSettings.stops(); stop++) {
                Polling.pause(5000 + environment.dice.nextInt(5000));
                DrillFigures.say("stop " + stop + " of " + DrillSettings.stops());
                stopAndRestart(environment, stop % 2 == 0);
            }
            load.enough();
            work.join();
            environment.awaitDeadlines();
            var figures = new DrillFigures(
                    environment.folder, "PostgreSQL, stopped hard " + DrillSettings.stops() + " times");
            recoveries.addTo(figures);
            new AcknowledgementCheck(environment, ending.with(load), DrillSettings.stops()).close(figures);
            recoveries.check();
        }
    }

    private void stopAndRestart(DrillEnvironment environment, boolean kill) {
        if (kill) {
            environment.postgres().kill();
        } else {
            environment.postgres().stopImmediately();
        }
        Polling.pause(2000 + environment.dice.nextInt(6000));
        recoveries.begin();
        environment.postgres().restart();
        environment.nodes.get(0).awaitUp();
        environment.as("officer").get("/api/proposals").expect(200);
        recoveries.end();
    }
}
