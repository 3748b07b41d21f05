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
        return new TimerTextRefused(
                new Text("“" + text + "”不是时刻", "“" + text + "” is no moment"),
                new Text(
                        "按 ISO 8601 写：日期与时间之间用 T，并写明时差，例如 2026-12-15T17:00:00+08:00；或写一段时间，例如 P10D",
                        "Write it as ISO 8601 does, with a T between date and time and with the offset:"
                                + " 2026-12-15T17:00:00+08:00; or a period: P10D"));
    }

    static TimerTextRefused noPeriod(String text) {
        return new TimerTextRefused(
                new Text("“" + text + "”不是时间段", "“" + text + "” is no period"),
                new Text(
                        "按 ISO 8601 写，除秒以外只用整数，例如 PT30M、PT36H、P10D、P2W",
                        "Write it as ISO 8601 does, in whole numbers but for seconds: PT30M, PT36H, P10D, P2W"));
    }

    static TimerTextRefused noCycle(String text) {
        return new TimerTextRefused(
                new Text("“" + text + "”不是周期", "“" + text + "” is no cycle"),
                new Text(
                        "按 ISO 8601 写，例如 R3/PT10H、R/2026-12-15T09:00:00+08:00/P5D；R 后的次数至少为 1，间隔大于零",
                        "Write it as ISO 8601 does: R3/PT10H, R/2026-12-15T09:00:00+08:00/P5D; at least once, and with"
                                + " time between"));
    }

    static TimerTextRefused noCron(String text) {
        var withSeconds = "0 " + text.strip();
        var example = CronExpression.isValidExpression(withSeconds) ? withSeconds : "0 0 9 * * MON-FRI";
        return new TimerTextRefused(
                new Text("“" + text + "”不是周期", "“" + text + "” is no cycle"),
                new Text(
                        "cron 表达式为六段，第一段是秒，例如 " + example + "；或按 ISO 8601 写，例如 R3/PT10H",
                        "A cron expression has six fields, seconds first: " + example
                                + "; or write it as ISO 8601 does: R3/PT10H"));
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
