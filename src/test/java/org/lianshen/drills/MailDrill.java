package org.lianshen.drills;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lianshen.drills.Journal.Latencies;
import org.lianshen.drills.MailCatcher.Manner;

/**
 * The mail server is away, slow, or cuts the line before its last word; letters come all the same, and nobody waits.
 */
@Order(3)
class MailDrill {

    private static final int NEVER = 30 * 24 * 60 * 60;
    private static final int THINK = 500;
    private static final int NOISE = 3;

    @Test
    void everyLetterComesAndNoStepWaitsForMail() {
        try (var environment = DrillEnvironment.set("mail", 1, NEVER)) {
            environment.startNodes();
            environment.furnish();
            var load = new ClientLoad(environment);
            var figures = new DrillFigures(environment.folder, "Mail server up, away, slow, cutting");
            everybodyWorks(environment, load, figures, "warming up, mail up");
            var up = everybodyWorks(environment, load, figures, "mail up");
            environment.mail.close();
            var away = everybodyWorks(environment, load, figures, "mail away");
            environment.mail.open();
            environment.mail.behave(Manner.SLOW);
            var slow = everybodyWorks(environment, load, figures, "mail slow");
            environment.mail.behave(Manner.CUTTING);
            var cutting = everybodyWorks(environment, load, figures, "mail cutting");
            environment.mail.behave(Manner.QUICK);
            figures.add("lines cut before the last word", environment.mail.cuts());
            new AcknowledgementCheck(environment, load.ends(), environment.mail.cuts()).close(figures);
            for (var times : new Latencies[] {away, slow, cutting}) {
                assertThat(times.median()).isLessThan(up.median() * NOISE);
            }
        }
    }

    private static Latencies everybodyWorks(
            DrillEnvironment environment, ClientLoad load, DrillFigures figures, String page) {
        DrillFigures.say(page);
        environment.journal().turnTo(page);
        var work = load.work(THINK);
        load.enough();
        work.join();
        var times = environment.journal().latencies(page);
        figures.add(
                page + ": steps, median, p99",
                "%d, %.0f ms, %.0f ms".formatted(times.count(), times.median(), times.p99()));
        return times;
    }
}
