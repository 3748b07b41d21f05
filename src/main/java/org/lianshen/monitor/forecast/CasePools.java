package org.lianshen.monitor.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lianshen.monitor.step.DueStep;
import org.lianshen.programme.DirectionId;

/** Earlier cases of each step, by direction, by cooperation type, and all together. */
final class CasePools {

    /** So many earlier cases that got as old make a forecast; with fewer, those of the next level are taken. */
    static final int MINIMUM = 20;

    private final Function<DirectionId, Kin> kin;
    private final Instant now;
    private final Map<DirectionId, Kin> known = new HashMap<>();
    private final Map<Pool, Durations> durations = new HashMap<>();
    private final Map<Case, List<Pooled>> pooled = new HashMap<>();

    /**
     * Which directions of other calls are like this one.
     *
     * @param direction the same for those of the same partner, agency and cooperation type
     * @param type the same for those of the same cooperation type
     */
    record Kin(String direction, String type) {}

    /**
     * The chance that a case misses its deadline.
     *
     * @param chance between 0 and 1, never quite either
     * @param level whose earlier cases tell
     * @param cases how many of them had got as old
     */
    record Estimate(double chance, PoolLevel level, int cases) {}

    private record Pool(String step, PoolLevel level, String key) {}

    private record Case(String step, DirectionId direction) {}

    private record Pooled(PoolLevel level, Durations durations) {}

    CasePools(Function<DirectionId, Kin> kin, Collection<EndedCases> ended, Collection<DueStep> open, Instant now) {
        this.kin = kin;
        this.now = now;
        for (var cases : ended) {
            for (var pool : pools(cases.step(), cases.direction())) {
                pool.durations().addEnded(cases.quarter(), cases.done(), cases.cut());
            }
        }
        for (var one : open) {
            for (var pool : pools(one.step(), one.direction())) {
                pool.durations().addGoingOn(quarters(one.start(), now));
            }
        }
    }

    /** The nearest first. */
    private List<Pooled> pools(String step, DirectionId direction) {
        return pooled.computeIfAbsent(new Case(step, direction), this::pools);
    }

    private List<Pooled> pools(Case one) {
        var relatives = known.computeIfAbsent(one.direction(), kin);
        return List.of(
                pool(one.step(), PoolLevel.DIRECTION, relatives.direction()),
                pool(one.step(), PoolLevel.TYPE, relatives.type()),
                pool(one.step(), PoolLevel.ALL, ""));
    }

    private Pooled pool(String step, PoolLevel level, String key) {
        return new Pooled(level, durations.computeIfAbsent(new Pool(step, level, key), any -> new Durations()));
    }

    private static double quarters(Instant from, Instant until) {
        return Math.max(0, Duration.between(from, until).toMillis() / (double) Durations.QUARTER.toMillis());
    }

    /** The chance of a case that is not overdue yet; empty where too few are known. */
    Optional<Estimate> of(DueStep open) {
        double age = quarters(open.start(), now);
        double limit = quarters(open.start(), open.due());
        for (var pool : pools(open.step(), open.direction())) {
            var known = pool.durations();
            int cases = known.reached(age);
            if (cases >= MINIMUM) {
                // half a case each way: what never happened among twenty may happen
                double chance = (cases * known.stillOpen(age, limit) + 0.5) / (cases + 1);
                return Optional.of(new Estimate(chance, pool.level(), cases));
            }
        }
        return Optional.empty();
    }
}
