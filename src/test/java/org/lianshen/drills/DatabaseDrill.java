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
        try (var stage = Stage.set("database", 1, Plan.deadline(DEADLINE))) {
            stage.startNodes();
            stage.furnish();
            var ending = new Ending(new Desk(stage));
            ending.prepare();
            var crowd = new Crowd(stage);
            var work = crowd.work(THINK);
            for (int stop = 1; stop <= Plan.stops(); stop++) {
                Waiting.pause(5000 + stage.dice.nextInt(5000));
                Figures.say("stop " + stop + " of " + Plan.stops());
                stopAndRestart(stage, stop % 2 == 0);
            }
            crowd.enough();
            work.join();
            stage.awaitDeadlines();
            var figures = new Figures(stage.folder, "PostgreSQL, stopped hard " + Plan.stops() + " times");
            recoveries.addTo(figures);
            new Ledger(stage, ending.with(crowd), Plan.stops()).close(figures);
            recoveries.check();
        }
    }

    private void stopAndRestart(Stage stage, boolean kill) {
        if (kill) {
            stage.postgres().kill();
        } else {
            stage.postgres().stopImmediately();
        }
        Waiting.pause(2000 + stage.dice.nextInt(6000));
        recoveries.begin();
        stage.postgres().restart();
        stage.nodes.get(0).awaitUp();
        stage.as("officer").get("/api/proposals").expect(200);
        recoveries.end();
    }
}
