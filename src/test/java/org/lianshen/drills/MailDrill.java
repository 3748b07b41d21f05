package org.lianshen.drills;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lianshen.drills.Journal.Latencies;
import org.lianshen.drills.MailCatcher.Manner;

/** The mail server is away, slow, or cuts the line before its last word; letters come all the same, and nobody waits. */
@Order(3)
class MailDrill {

    private static final int NEVER = 30 * 24 * 60 * 60;
    private static final int THINK = 500;
    private static final int NOISE = 3;

    @Test
    void everyLetterComesAndNoStepWaitsForMail() {
        try (var stage = Stage.set("mail", 1, NEVER)) {
            stage.startNodes();
            stage.furnish();
            var crowd = new Crowd(stage);
            var figures = new Figures(stage.folder, "Mail server up, away, slow, cutting");
            everybodyWorks(stage, crowd, figures, "warming up, mail up");
            var up = everybodyWorks(stage, crowd, figures, "mail up");
            stage.mail.close();
            var away = everybodyWorks(stage, crowd, figures, "mail away");
            stage.mail.open();
            stage.mail.behave(Manner.SLOW);
            var slow = everybodyWorks(stage, crowd, figures, "mail slow");
            stage.mail.behave(Manner.CUTTING);
            var cutting = everybodyWorks(stage, crowd, figures, "mail cutting");
            stage.mail.behave(Manner.QUICK);
            figures.add("lines cut before the last word", stage.mail.cuts());
            new Ledger(stage, crowd.ends(), stage.mail.cuts()).close(figures);
            for (var times : new Latencies[] {away, slow, cutting}) {
                assertThat(times.median()).isLessThan(up.median() * NOISE);
            }
        }
    }

    private static Latencies everybodyWorks(Stage stage, Crowd crowd, Figures figures, String page) {
        Figures.say(page);
        stage.journal().turnTo(page);
        var work = crowd.work(THINK);
        crowd.enough();
        work.join();
        var times = stage.journal().latencies(page);
        figures.add(
                page + ": steps, median, p99",
                "%d, %.0f ms, %.0f ms".formatted(times.count(), times.median(), times.p99()));
        return times;
    }
}
