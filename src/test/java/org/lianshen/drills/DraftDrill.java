package org.lianshen.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The only node is killed at random times while people write; every word whose saving was acknowledged is there. */
@Order(5)
class DraftDrill {

    private static final int NEVER = 30 * 24 * 60 * 60;

    /** Each saves every half second on average: twenty savings a second in all. */
    private static final int WRITERS = 10;

    private static final int THINK = 500;

    private final Recoveries recoveries = new Recoveries();

    @Test
    void noAcknowledgedWordIsLost() {
        try (var environment = DrillEnvironment.set("drafts", 1, NEVER)) {
            environment.startNodes();
            environment.furnish();
            var actions = new ClientActions(environment);
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(index -> writer(environment, actions))
                    .toList();
            var typing = DraftWriters.begin(writers, new ThinkTime(environment.dice, THINK));
            for (int kill = 1; kill <= DrillSettings.kills(); kill++) {
                Polling.pause(1500 + environment.dice.nextInt(7000));
                DrillFigures.say("kill " + kill + " of " + DrillSettings.kills());
                killAndRestart(environment);
            }
            typing.end();
            var lost = lost(writers);
            var figures =
                    new DrillFigures(environment.folder, "Drafts, the node killed " + DrillSettings.kills() + " times");
            recoveries.addTo(figures);
            figures.add("savings acknowledged, a new word each", sum(writers, DraftWriter::savings))
                    .add("of these sent again", sum(writers, DraftWriter::repeated))
                    .add("kept, but the answer was lost", sum(writers, DraftWriter::unheard))
                    .add("acknowledged words lost", lost.size())
                    .add("requests failed and sent again", environment.journal().failures())
                    .add(
                            "unreadable answers",
                            environment.journal().unreadable().size())
                    .print();
            assertThat(lost).isEmpty();
            assertThat(environment.journal().unreadable()).isEmpty();
            recoveries.check();
            theComparisonBites(environment, writers);
            sendingLeavesNothing(environment, actions, writers);
        }
    }

    private static DraftWriter writer(DrillEnvironment environment, ClientActions actions) {
        var number = actions.drafts(DrillCall.OPEN, "3.1");
        actions.submits(number);
        return new DraftWriter(environment.as("recommender"), number, actions.recommenderClaims(number));
    }

    private static List<String> lost(List<DraftWriter> writers) {
        return writers.stream().flatMap(writer -> writer.lostWords().stream()).toList();
    }

    /** What is amiss is found: the same comparison after a word was taken away by hand. */
    private static void theComparisonBites(DrillEnvironment environment, List<DraftWriter> writers) {
        var spoilt = writers.get(0);
        environment
                .server
                .jdbc()
                .sql("update task_draft set answers = replace(answers, :word, '') where task = :task")
                .param("word", spoilt.word(1) + " ")
                .param("task", spoilt.task())
                .update();
        assertThat(lost(writers)).containsExactly(spoilt.word(1));
    }

    private static void sendingLeavesNothing(
            DrillEnvironment environment, ClientActions actions, List<DraftWriter> writers) {
        writers.forEach(writer -> actions.recommenderDecides(writer.number(), "recommend"));
        assertThat(environment
                        .server
                        .jdbc()
                        .sql("select count(*) from task_draft")
                        .query(Integer.class)
                        .single())
                .isZero();
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

    private static int sum(List<DraftWriter> writers, ToIntFunction<DraftWriter> what) {
        return writers.stream().mapToInt(what).sum();
    }
}
