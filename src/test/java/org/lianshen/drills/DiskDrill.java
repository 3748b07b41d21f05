package org.lianshen.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The embedded PostgreSQL's disk runs full while people work, and the server is killed on it, too; that is named,
 * nothing acknowledged is lost, and with room on the disk service returns by itself.
 */
@Order(7)
class DiskDrill {

    private static final int NEVER = 30 * 24 * 60 * 60;
    private static final int THINK = 1500;
    private static final Duration BACK = Duration.ofSeconds(30);
    private static final String NAMED = "NO_ROOM";

    private final Recoveries recoveries = new Recoveries();

    @Test
    void withRoomServiceReturns() throws IOException {
        SmallDisk.unmountLeft(DrillSettings.FOLDER.resolve("disk/small"));
        try (var environment = DrillEnvironment.withOwnServer("disk", folder -> folder.resolve("small/data"), NEVER);
                var disk = SmallDisk.mount(environment.folder.resolve("small"))) {
            var missing = disk.missing();
            assumeTrue(missing.isEmpty(), () -> "skipped, as this machine mounts no small disk: " + missing);
            environment.startNodes();
            environment.furnish();
            var load = new ClientLoad(environment);
            var work = load.work(THINK);
            for (int time = 1; time <= DrillSettings.fills(); time++) {
                Polling.pause(5000 + environment.dice.nextInt(5000));
                DrillFigures.say("fill " + time + " of " + DrillSettings.fills());
                fillAndFree(environment, disk);
            }
            load.enough();
            work.join();
            var figures = new DrillFigures(
                    environment.folder, "Embedded PostgreSQL, its disk full " + DrillSettings.fills() + " times");
            recoveries.addTo(figures);
            new AcknowledgementCheck(environment, load.ends(), 2 * DrillSettings.fills()).close(figures);
            recoveries.check(BACK);
            // the application does not outlive its disk
            environment.nodes.forEach(Node::stop);
        }
    }

    private void fillAndFree(DrillEnvironment environment, SmallDisk disk) throws IOException {
        var node = environment.nodes.get(0);
        disk.fill();
        Polling.until("the full disk is named", BACK, () -> node.health().contains(NAMED));
        Polling.pause(5000);
        ((OwnServer) environment.server).kill();
        Polling.pause(5000);
        assertThat(node.health()).contains(NAMED);
        disk.free();
        recoveries.begin();
        node.awaitUp();
        environment.as("officer").get("/api/proposals").expect(200);
        recoveries.end();
    }
}
