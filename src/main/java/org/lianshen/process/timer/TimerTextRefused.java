package org.lianshen.process.timer;

import org.lianshen.language.Text;
import org.springframework.scheduling.support.CronExpression;

/** A timer's text that cannot be read. */
public final class TimerTextRefused extends IllegalArgumentException {

    private final transient Text problem;
    private final transient Text remedy;

    private TimerTextRefused(Text problem, Text remedy) {
        super(problem.both());
        this.problem = problem;
        this.remedy = remedy;
    }

    static TimerTextRefused noMoment(String text) {
        return new TimerTextRefused(Text.of("process.timer.no-moment", text), Text.of("process.timer.write-moment"));
    }

    static TimerTextRefused noPeriod(String text) {
        return new TimerTextRefused(Text.of("process.timer.no-period", text), Text.of("process.timer.write-period"));
    }

    static TimerTextRefused noCycle(String text) {
        return new TimerTextRefused(Text.of("process.timer.no-cycle", text), Text.of("process.timer.write-cycle"));
    }

    static TimerTextRefused noCron(String text) {
        var withSeconds = "0 " + text.strip();
        var example = CronExpression.isValidExpression(withSeconds) ? withSeconds : "0 0 9 * * MON-FRI";
        return new TimerTextRefused(
                Text.of("process.timer.no-cycle", text), Text.of("process.timer.write-cron", example));
    }

    /** What is wrong, without a full stop. */
    public Text problem() {
        return problem;
    }

    /** What would do, without a full stop. */
    public Text remedy() {
        return remedy;
    }
}
