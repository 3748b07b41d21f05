package org.lianshen.monitor.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** How often and how long the activities of a model were at work, finished ones included, over all its versions. */
@Service
public class ActivityHistory {

    private static final double HALF = 0.5;
    private static final double NINE_OF_TEN = 0.9;
    private static final int MILLIS = 3;
    private static final int TEN_THOUSANDTHS = 4;

    private final ActivityRepository activities;

    ActivityHistory(ActivityRepository activities) {
        this.activities = activities;
    }

    /**
     * The figures of every activity that ever was at work, in the order of their ids.
     *
     * @param model id of the model
     * @param call only of this call, or null
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<ActivityFigures> of(String model, @Nullable String call) {
        var counts = new TreeMap<String, Map<Measure, ValueCounts>>();
        activities.counted(
                model,
                call,
                (activity, measure, bucket, n) ->
                        counts(counts, activity, measure).add(bucket, n));
        for (var each : activities.endedAfter(activities.foldedUntil(), model, call)) {
            counts(counts, each.activity(), Measure.TAKEN).addFresh(each.millis());
            if (each.period() != null) {
                counts(counts, each.activity(), Measure.PERIOD).addFresh(each.period());
            }
        }
        bring(model, call, counts);
        var running = activities.running(model, call);
        running.keySet().forEach(activity -> counts.computeIfAbsent(activity, none -> new EnumMap<>(Measure.class)));
        return counts.entrySet().stream()
                .map(each -> figures(each.getKey(), running.getOrDefault(each.getKey(), 0L), each.getValue()))
                .toList();
    }

    private void bring(String model, @Nullable String call, Map<String, Map<Measure, ValueCounts>> counts) {
        var wanted = new ArrayList<ActivityRepository.Wanted>();
        counts.forEach((activity, measures) -> measures.forEach((measure, values) -> values.needed(HALF, NINE_OF_TEN)
                .forEach(ranks -> wanted.add(new ActivityRepository.Wanted(activity, measure, ranks)))));
        activities.values(
                model,
                call,
                wanted,
                (activity, measure, bucket, value) ->
                        counts(counts, activity, measure).bring(bucket, value));
    }

    private static ValueCounts counts(Map<String, Map<Measure, ValueCounts>> counts, String activity, Measure measure) {
        return counts.computeIfAbsent(activity, none -> new EnumMap<>(Measure.class))
                .computeIfAbsent(measure, none -> new ValueCounts());
    }

    private static ActivityFigures figures(String activity, long running, Map<Measure, ValueCounts> values) {
        var taken = values.get(Measure.TAKEN);
        var period = values.get(Measure.PERIOD);
        return new ActivityFigures(
                activity,
                running,
                taken == null ? 0 : taken.size(),
                rounded(taken, HALF, MILLIS),
                rounded(taken, NINE_OF_TEN, MILLIS),
                rounded(period, HALF, TEN_THOUSANDTHS));
    }

    private static @Nullable BigDecimal rounded(@Nullable ValueCounts values, double quantile, int digits) {
        var found = values == null ? null : values.quantile(quantile);
        return found == null
                ? null
                : BigDecimal.valueOf(found).movePointLeft(digits).setScale(digits, RoundingMode.HALF_UP);
    }
}
