package org.lianshen.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The embedded PostgreSQL's disk runs full while people work, and the server is killed on it, too; that is named, nothing
 * acknowledged is lost, and with room on the disk service returns by itself.
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
        SmallDisk.unmountLeft(Plan.FOLDER.resolve("disk/small"));
        try (var stage = Stage.withOwnServer("disk", folder -> folder.resolve("small/data"), NEVER);
                var disk = SmallDisk.mount(stage.folder.resolve("small"))) {
            var missing = disk.missing();
            assumeTrue(missing.isEmpty(), () -> "skipped, as this machine mounts no small disk: " + missing);
            stage.startNodes();
            stage.furnish();
            var crowd = new Crowd(stage);
            var work = crowd.work(THINK);
            for (int time = 1; time <= Plan.fills(); time++) {
                Waiting.pause(5000 + stage.dice.nextInt(5000));
                Figures.say("fill " + time + " of " + Plan.fills());
                fillAndFree(stage, disk);
            }
            crowd.enough();
            work.join();
            var figures = new Figures(stage.folder, "Embedded PostgreSQL, its disk full " + Plan.fills() + " times");
            recoveries.addTo(figures);
            new Ledger(stage, crowd.ends(), 2 * Plan.fills()).close(figures);
            recoveries.check(BACK);
            // the application does not outlive its disk
            stage.nodes.forEach(Node::stop);
        }
    }

    private void fillAndFree(Stage stage, SmallDisk disk) throws IOException {
        var node = stage.nodes.get(0);
        disk.fill();
        Waiting.until("the full disk is named", BACK, () -> node.health().contains(NAMED));
        Waiting.pause(5000);
        ((OwnServer) stage.server).kill();
        Waiting.pause(5000);
        assertThat(node.health()).contains(NAMED);
        disk.free();
        recoveries.begin();
        node.awaitUp();
        stage.as("officer").get("/api/proposals").expect(200);
        recoveries.end();
    }
}
