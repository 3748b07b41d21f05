package org.lianshen.monitor.step;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.DirectionId;

/** The ages of what waits at one step. */
final class AgeSums {

    private static final double MICROS_OF_A_DAY = ChronoUnit.DAYS.getDuration().toSeconds() * 1e6;
    private static final int DECIMALS = 2;
    private static final int SMALL = 16;
    private static final double HALF = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    private final OpenWait first;
    private final Instant now;
    private long[] micros = new long[SMALL];
    private int count;
    private @Nullable String name;
    private long overdue;

    AgeSums(OpenWait first, Instant now) {
        this.first = first;
        this.now = now;
    }

    void add(OpenWait wait) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, 2 * count);
        }
        micros[count] = Duration.between(wait.since(), now).toNanos() / 1_000;
        count++;
        if (wait.due() != null && wait.due().isBefore(now)) {
            overdue++;
        }
        // versions may name it differently: the same one each time
        if (wait.name() != null && (name == null || wait.name().compareTo(name) > 0)) {
            name = wait.name();
        }
    }

    StepAges sum(@Nullable DirectionId direction) {
        Arrays.sort(micros, 0, count);
        return new StepAges(
                direction,
                first.step(),
                first.model(),
                OpenWait.name(name, first.step()),
                count,
                days(HALF),
                days(NINE_OF_TEN),
                days(1),
                BigDecimal.valueOf(Arrays.stream(micros, 0, count).sum())
                        .divide(BigDecimal.valueOf(MICROS_OF_A_DAY), DECIMALS, RoundingMode.HALF_UP),
                overdue);
    }

    /** The quantile, between two ages where it lies between them, as SQL's {@code percentile_cont}. */
    private BigDecimal days(double quantile) {
        double place = quantile * (count - 1);
        double lower = micros[(int) Math.floor(place)];
        double upper = micros[(int) Math.ceil(place)];
        return BigDecimal.valueOf((lower + (place - Math.floor(place)) * (upper - lower)) / MICROS_OF_A_DAY)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
