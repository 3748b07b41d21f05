package org.lianshen.monitor.step;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.DirectionId;

/** The ages of what waits at one step. */
final class AgeSums {

    private static final double MICROS_OF_A_DAY = ChronoUnit.DAYS.getDuration().toSeconds() * 1e6;
    private static final int DECIMALS = 2;
    private static final double HALF = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    private final OpenWait first;
    private final Instant now;
    private final List<Long> micros = new ArrayList<>();
    private @Nullable String name;
    private long overdue;

    AgeSums(OpenWait first, Instant now) {
        this.first = first;
        this.now = now;
    }

    void add(OpenWait wait) {
        micros.add(Duration.between(wait.since(), now).toNanos() / 1_000);
        if (wait.due() != null && wait.due().isBefore(now)) {
            overdue++;
        }
        // versions may name it differently: the same one each time
        if (wait.name() != null && (name == null || wait.name().compareTo(name) > 0)) {
            name = wait.name();
        }
    }

    StepAges sum(@Nullable DirectionId direction) {
        micros.sort(null);
        return new StepAges(
                direction,
                first.step(),
                first.model(),
                OpenWait.name(name, first.step()),
                micros.size(),
                days(HALF),
                days(NINE_OF_TEN),
                days(1),
                BigDecimal.valueOf(micros.stream().mapToLong(Long::longValue).sum())
                        .divide(BigDecimal.valueOf(MICROS_OF_A_DAY), DECIMALS, RoundingMode.HALF_UP),
                overdue);
    }

    /** The quantile, between two ages where it lies between them, as SQL's {@code percentile_cont}. */
    private BigDecimal days(double quantile) {
        double place = quantile * (micros.size() - 1);
        double lower = micros.get((int) Math.floor(place));
        double upper = micros.get((int) Math.ceil(place));
        return BigDecimal.valueOf((lower + (place - Math.floor(place)) * (upper - lower)) / MICROS_OF_A_DAY)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
