package org.lianshen.monitor.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lianshen.monitor.step.DueStep;
import org.lianshen.programme.DirectionId;

/**
 * Four calls that never were. Directions, kinds of direction and years have paces of their own; people differ; some
 * hurry when the deadline is near; some steps end with their deadline, others go on late; some proposals are withdrawn.
 */
final class MadeUpPast {

    static final int CALLS = 4;
    private static final int DIRECTIONS = 17;
    private static final int TYPES = 5;
    private static final int YEAR = 365;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final Instant BEGINNING = Instant.parse("2031-01-06T00:00:00Z");

    /**
     * A step.
     *
     * @param id its id
     * @param median days it takes usually
     * @param spread standard deviation of the logarithm of how long it takes
     * @param allowed days until it is due
     * @param cut whether its deadline ends it
     * @param rush share of those that hurry and finish shortly before the deadline
     */
    private record Step(String id, double median, double spread, double allowed, boolean cut, double rush) {}

    private static final List<Step> STEPS = List.of(
            new Step("recommend", 4, 0.8, 7, true, 0.3),
            new Step("check", 6, 0.7, 14, false, 0),
            new Step("verify", 9, 0.6, 14, false, 0.1),
            new Step("confirm", 25, 0.9, 40, true, 0.1),
            new Step("review", 15, 0.5, 21, false, 0.25));

    /**
     * One case.
     *
     * @param step id of its step
     * @param direction whose
     * @param start when it begins
     * @param end when it ends
     * @param due when it is due
     * @param done whether it ends by being done
     */
    record Case(String step, DirectionId direction, Instant start, Instant end, Instant due, boolean done) {

        boolean missed() {
            return !done || end.isAfter(due);
        }

        /** Whether it ends for a reason that says nothing of the deadline. */
        boolean withdrawn() {
            return !done && end.isBefore(due);
        }
    }

    private final List<Case> cases = new ArrayList<>();

    MadeUpPast(long seed) {
        var random = new Random(seed);
        double[] paces = random.doubles(DIRECTIONS, -0.6, 0.6).toArray();
        double[] typePaces = random.doubles(TYPES, -0.3, 0.3).toArray();
        for (int call = 0; call < CALLS; call++) {
            double year = 0.15 * random.nextGaussian();
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                double pace = paces[direction] + typePaces[type(direction)] + year;
                int proposals = 2 + random.nextInt(30);
                for (int proposal = 0; proposal < proposals; proposal++) {
                    live(call, direction, pace, random);
                }
            }
        }
    }

    private void live(int call, int direction, double pace, Random random) {
        double at = call * (double) YEAR + random.nextDouble(30);
        for (var step : STEPS) {
            double takes = Math.exp(Math.log(step.median()) + pace + step.spread() * random.nextGaussian());
            if (random.nextDouble() < step.rush()) {
                takes = Math.min(takes, step.allowed() * (1 - 0.1 * random.nextDouble()));
            }
            boolean withdrawn = random.nextDouble() < 0.02;
            boolean late = step.cut() && takes > step.allowed();
            double lasts = late ? step.allowed() : takes;
            if (withdrawn) {
                lasts *= random.nextDouble();
            }
            var start = moment(at);
            cases.add(new Case(
                    step.id(),
                    id(call, direction),
                    start,
                    moment(at + lasts),
                    moment(at + step.allowed()),
                    !withdrawn && !late));
            if (withdrawn || late) {
                return;
            }
            at += lasts + random.nextDouble(5);
        }
    }

    private static Instant moment(double day) {
        return BEGINNING.plusMillis((long) (day * DAY));
    }

    private static DirectionId id(int call, int direction) {
        return new DirectionId("203%d-1".formatted(call + 1), "1." + direction);
    }

    private static int type(int direction) {
        return direction % TYPES;
    }

    static CasePools.Kin kin(DirectionId id) {
        int direction = Integer.parseInt(id.code().substring(2));
        return new CasePools.Kin("direction" + direction, "type" + type(direction));
    }

    /** Days at which somebody asks: those of the last two calls, of which there is a past. */
    static List<Instant> questions() {
        var questions = new ArrayList<Instant>();
        for (int call = CALLS - 2; call < CALLS; call++) {
            for (int day = 5; day < 130; day += 5) {
                questions.add(moment(call * (double) YEAR + day));
            }
        }
        return questions;
    }

    /** What can be seen at that time of the past. */
    List<EndedCases> ended(Instant now) {
        return cases.stream()
                .filter(one -> !one.end().isAfter(now))
                .map(one -> new EndedCases(
                        one.step(),
                        one.direction(),
                        (int) (Duration.between(one.start(), one.end()).toMillis() / Durations.QUARTER.toMillis()),
                        one.done() ? 1 : 0,
                        one.done() ? 0 : 1))
                .toList();
    }

    /** All that goes on at that time. */
    List<Case> goingOn(Instant now) {
        return cases.stream()
                .filter(one -> !one.start().isAfter(now) && one.end().isAfter(now))
                .toList();
    }

    static DueStep seen(Case one) {
        return new DueStep(one.step(), null, one.direction(), one.start(), one.due());
    }

    /** The share of those that missed among all that could be seen at that time: what is said without any method. */
    double baseRate(Instant now, @Nullable String step) {
        return cases.stream()
                .filter(one -> !one.end().isAfter(now) && !one.withdrawn())
                .filter(one -> step == null || one.step().equals(step))
                .mapToInt(one -> one.missed() ? 1 : 0)
                .average()
                .orElse(0.5);
    }
}
