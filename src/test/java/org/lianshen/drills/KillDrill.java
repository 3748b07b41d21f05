package org.lianshen.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The only node is killed at random times under load, and started again, as whoever watches over it would. */
@Order(1)
class KillDrill {

    private static final int DEADLINE = 180;
    private static final int THINK = 2000;

    private static final int AMONG_TIMERS = 5;

    /** A deadline so near, in milliseconds, is waited for; and so long it takes until its timers have fired. */
    private static final long SOON = 25_000;

    private static final long FIRING = 8_000;

    private int amongTimers;
    private final Recoveries recoveries = new Recoveries();

    @Test
    void nothingAcknowledgedIsLostAndNothingHappensTwice() {
        try (var stage = Stage.set("kill", 1, Plan.deadline(DEADLINE))) {
            stage.startNodes();
            stage.furnish();
            var ending = new Ending(new Desk(stage));
            ending.prepare();
            var crowd = new Crowd(stage);
            var work = crowd.work(THINK);
            for (int kill = 1; kill <= Plan.kills(); kill++) {
                awaitMoment(stage);
                Figures.say("kill " + kill + " of " + Plan.kills());
                killAndRestart(stage);
            }
            crowd.enough();
            work.join();
            stage.awaitDeadlines();
            var figures = new Figures(stage.folder, "One node, killed " + Plan.kills() + " times");
            figures.add("of these while it ran timers", amongTimers);
            recoveries.addTo(figures);
            new Ledger(stage, ending.with(crowd), Plan.kills()).close(figures);
            recoveries.check();
            theLedgerBites(stage, ending.with(crowd));
        }
    }

    /** What is amiss is found: the same comparison after some of it was spoilt by hand. */
    private static void theLedgerBites(Stage stage, Map<String, Set<String>> ends) {
        var jdbc = stage.server.jdbc();
        Spoiling.ALL.values().forEach(spoil -> jdbc.sql(spoil).update());
        var found = String.join("\n", new Ledger(stage, ends, Plan.kills()).compare());
        assertThat(found).contains(Spoiling.ALL.keySet());
    }

    /** A while, or until the node has just taken timers to run: the worst moment for them. */
    private void awaitMoment(Stage stage) {
        var jdbc = stage.server.jdbc();
        long deadline = stage.millisToDeadline();
        boolean soon = deadline > 0 && deadline < SOON;
        long millis = soon ? deadline + FIRING : 1500 + stage.dice.nextInt(7000);
        long end = System.nanoTime() + millis * 1_000_000L;
        while (System.nanoTime() < end) {
            if (amongTimers < AMONG_TIMERS
                    && jdbc.sql("select count(*) from act_ru_job where lock_owner_ is not null")
                                    .query(Integer.class)
                                    .single()
                            > 0) {
                amongTimers++;
                return;
            }
            Waiting.pause(5);
        }
    }

    private void killAndRestart(Stage stage) {
        var node = stage.nodes.get(0);
        node.kill();
        recoveries.begin();
        node.start();
        node.awaitUp();
        stage.as("officer").get("/api/proposals").expect(200);
        recoveries.end();
    }
}
