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
        try (var environment = DrillEnvironment.withOwnServer("server", folder -> folder.resolve("data"), NEVER)) {
            environment.startNodes();
            environment.furnish();
            var load = new ClientLoad(environment);
            var work = load.work(THINK);
            for (int kill = 1; kill <= DrillSettings.stops(); kill++) {
                Polling.pause(5000 + environment.dice.nextInt(5000));
                DrillFigures.say("kill " + kill + " of " + DrillSettings.stops());
                ((OwnServer) environment.server).kill();
                recoveries.begin();
                environment.nodes.get(0).awaitUp();
                environment.as("officer").get("/api/proposals").expect(200);
                recoveries.end();
            }
            load.enough();
            work.join();
            var figures = new DrillFigures(
                    environment.folder, "Embedded PostgreSQL, killed alone " + DrillSettings.stops() + " times");
            recoveries.addTo(figures);
            new AcknowledgementCheck(environment, load.ends(), DrillSettings.stops()).close(figures);
            recoveries.check(BACK);
        }
    }
}
