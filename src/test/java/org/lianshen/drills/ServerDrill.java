package org.lianshen.drills;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The embedded PostgreSQL is killed alone while people work; the application starts it again by itself. */
@Order(6)
class ServerDrill {

    private static final int NEVER = 30 * 24 * 60 * 60;
    private static final int THINK = 1500;
    private static final Duration BACK = Duration.ofSeconds(30);

    private final Recoveries recoveries = new Recoveries();

    @Test
    void killedAloneItComesBack() {
        try (var stage = Stage.withOwnServer("server", folder -> folder.resolve("data"), NEVER)) {
            stage.startNodes();
            stage.furnish();
            var crowd = new Crowd(stage);
            var work = crowd.work(THINK);
            for (int kill = 1; kill <= Plan.stops(); kill++) {
                Waiting.pause(5000 + stage.dice.nextInt(5000));
                Figures.say("kill " + kill + " of " + Plan.stops());
                ((OwnServer) stage.server).kill();
                recoveries.begin();
                stage.nodes.get(0).awaitUp();
                stage.as("officer").get("/api/proposals").expect(200);
                recoveries.end();
            }
            crowd.enough();
            work.join();
            var figures = new Figures(stage.folder, "Embedded PostgreSQL, killed alone " + Plan.stops() + " times");
            recoveries.addTo(figures);
            new Ledger(stage, crowd.ends(), Plan.stops()).close(figures);
            recoveries.check(BACK);
        }
    }
}
