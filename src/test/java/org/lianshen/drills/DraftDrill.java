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
        try (var stage = Stage.set("drafts", 1, NEVER)) {
            stage.startNodes();
            stage.furnish();
            var desk = new Desk(stage);
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(index -> writer(stage, desk))
                    .toList();
            var typing = Typing.begin(writers, new Pace(stage.dice, THINK));
            for (int kill = 1; kill <= Plan.kills(); kill++) {
                Waiting.pause(1500 + stage.dice.nextInt(7000));
                Figures.say("kill " + kill + " of " + Plan.kills());
                killAndRestart(stage);
            }
            typing.end();
            var lost = lost(writers);
            var figures = new Figures(stage.folder, "Drafts, the node killed " + Plan.kills() + " times");
            recoveries.addTo(figures);
            figures.add("savings acknowledged, a new word each", sum(writers, DraftWriter::savings))
                    .add("of these sent again", sum(writers, DraftWriter::repeated))
                    .add("kept, but the answer was lost", sum(writers, DraftWriter::unheard))
                    .add("acknowledged words lost", lost.size())
                    .add("requests failed and sent again", stage.journal().failures())
                    .add("unreadable answers", stage.journal().unreadable().size())
                    .print();
            assertThat(lost).isEmpty();
            assertThat(stage.journal().unreadable()).isEmpty();
            recoveries.check();
            theComparisonBites(stage, writers);
            sendingLeavesNothing(stage, desk, writers);
        }
    }

    private static DraftWriter writer(Stage stage, Desk desk) {
        var number = desk.drafts(DrillCall.OPEN, "3.1");
        desk.submits(number);
        return new DraftWriter(stage.as("recommender"), number, desk.recommenderClaims(number));
    }

    private static List<String> lost(List<DraftWriter> writers) {
        return writers.stream().flatMap(writer -> writer.lostWords().stream()).toList();
    }

    /** What is amiss is found: the same comparison after a word was taken away by hand. */
    private static void theComparisonBites(Stage stage, List<DraftWriter> writers) {
        var spoilt = writers.get(0);
        stage.server
                .jdbc()
                .sql("update task_draft set answers = replace(answers, :word, '') where task = :task")
                .param("word", spoilt.word(1) + " ")
                .param("task", spoilt.task())
                .update();
        assertThat(lost(writers)).containsExactly(spoilt.word(1));
    }

    private static void sendingLeavesNothing(Stage stage, Desk desk, List<DraftWriter> writers) {
        writers.forEach(writer -> desk.recommenderDecides(writer.number(), "recommend"));
        assertThat(stage.server
                        .jdbc()
                        .sql("select count(*) from task_draft")
                        .query(Integer.class)
                        .single())
                .isZero();
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

    private static int sum(List<DraftWriter> writers, ToIntFunction<DraftWriter> what) {
        return writers.stream().mapToInt(what).sum();
    }
}
