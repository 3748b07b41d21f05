package org.lianshen.process.timer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lianshen.time.Beijing;
import org.springframework.scheduling.support.CronExpression;

/** What the timers of models may say, and when they fire. What is refused here would fail when the timer is reached. */
public final class TimerTexts {

    private static final DateTimeFormatter AS_THE_ENGINE_WRITES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private TimerTexts() {}

    /**
     * When a {@code timeDate}, or a task's due date, is: a moment, or a period from now.
     *
     * @throws TimerTextRefused where the text is neither
     */
    public static Instant date(String text, Instant now) {
        return text.startsWith("P") ? TimerPeriod.of(text).after(now) : TimerMoment.of(text);
    }

    /**
     * When a {@code timeDuration} is over.
     *
     * @throws TimerTextRefused where the text is no period
     */
    public static Instant duration(String text, Instant now) {
        return TimerPeriod.of(text).after(now);
    }

    /**
     * When a {@code timeCycle} comes round the next time: a cycle of ISO 8601 or a cron expression of six fields,
     * seconds first.
     *
     * @return null where it does not any more
     * @throws TimerTextRefused where the text is neither, or a cron expression that no day fits
     */
    public static @Nullable Instant cycle(String text, Instant now) {
        return text.startsWith("R") ? TimerCycle.of(text).next(now) : cron(text, now);
    }

    private static Instant cron(String text, Instant now) {
        if (!CronExpression.isValidExpression(text)) {
            throw TimerTextRefused.noCron(text);
        }
        var next = CronExpression.parse(text).next(ZonedDateTime.ofInstant(now, Beijing.ZONE));
        if (next == null) {
            throw TimerTextRefused.noCron(text);
        }
        return next.toInstant();
    }

    /**
     * Reads after which times a failed step is tried again: periods with commas between, or a cycle of ISO 8601.
     *
     * @throws TimerTextRefused where the text is neither
     */
    public static void retries(String text) {
        if (text.startsWith("R")) {
            TimerCycle.of(text);
        } else {
            Arrays.stream(text.split(",", -1)).map(String::strip).forEach(TimerPeriod::of);
        }
    }

    /**
     * Whether a cycle of ISO 8601 has a start or end without its offset, which the engine would read where the node
     * stands.
     */
    public static boolean lacksOffset(String cycle) {
        for (var part : cycle.split("/")) {
            if (part.matches("\\d.*") && !TimerMoment.namesOffset(part)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A cycle whose start the engine has written in the node's own time, as it does where a model gives none, with the
     * offset that belongs to it: every node reads it alike then.
     *
     * @param node the zone of the node that has just written it
     */
    public static String withOffset(String cycle, ZoneId node) {
        return ofTheEngine(cycle)
                ? startingAt(
                        cycle,
                        LocalDateTime.parse(cycle.split("/", -1)[1], AS_THE_ENGINE_WRITES)
                                .atZone(node)
                                .toInstant())
                : cycle;
    }

    /**
     * The same, where another clock than the engine's tells the present.
     *
     * @param now what it tells
     */
    public static String startingAt(String cycle, Instant now) {
        var parts = cycle.split("/", -1);
        return ofTheEngine(cycle) ? parts[0] + "/" + now + "/" + parts[2] : cycle;
    }

    private static boolean ofTheEngine(String cycle) {
        var parts = cycle.split("/", -1);
        return parts.length == 3 && parts[1].matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    }
}
