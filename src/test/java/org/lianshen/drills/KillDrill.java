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
        try (var environment = DrillEnvironment.set("kill", 1, DrillSettings.deadline(DEADLINE))) {
            environment.startNodes();
            environment.furnish();
            var ending = new DeadlineProposals(new ClientActions(environment));
            ending.prepare();
            var load = new ClientLoad(environment);
            var work = load.work(THINK);
            for (int kill = 1; kill <= DrillSettings.kills(); kill++) {
                awaitMoment(environment);
                DrillFigures.say("kill " + kill + " of " + DrillSettings.kills());
                killAndRestart(environment);
            }
            load.enough();
            work.join();
            environment.awaitDeadlines();
            var figures = new DrillFigures(environment.folder, "One node, killed " + DrillSettings.kills() + " times");
            figures.add("of these while it ran timers", amongTimers);
            recoveries.addTo(figures);
            new AcknowledgementCheck(environment, ending.with(load), DrillSettings.kills()).close(figures);
            recoveries.check();
            theLedgerBites(environment, ending.with(load));
        }
    }

    /** What is amiss is found: the same comparison after some of it was spoilt by hand. */
    private static void theLedgerBites(DrillEnvironment environment, Map<String, Set<String>> ends) {
        var jdbc = environment.server.jdbc();
        InjectedFaults.ALL.values().forEach(spoil -> jdbc.sql(spoil).update());
        var found = String.join("\n", new AcknowledgementCheck(environment, ends, DrillSettings.kills()).compare());
        assertThat(found).contains(InjectedFaults.ALL.keySet());
    }

    /** A while, or until the node has just taken timers to run: the worst moment for them. */
    private void awaitMoment(DrillEnvironment environment) {
        var jdbc = environment.server.jdbc();
        long deadline = environment.millisToDeadline();
        boolean soon = deadline > 0 && deadline < SOON;
        long millis = soon ? deadline + FIRING : 1500 + environment.dice.nextInt(7000);
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
            Polling.pause(5);
        }
    }

    private void killAndRestart(DrillEnvironment environment) {
        var node = environment.nodes.get(0);
        node.kill();
        recoveries.begin();
        node.start();
        node.awaitUp();
        environment.as("officer").get("/api/proposals").expect(200);
        recoveries.end();
    }
}
