package org.lianshen.monitor.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.programme.DirectionId;

/** A portion of ended activities, counted. */
final class FoldedActivities {

    private final Map<Place, Total> totals = new LinkedHashMap<>();
    private final Map<Bucket, Long> buckets = new LinkedHashMap<>();
    private final Map<Series, List<Long>> values = new LinkedHashMap<>();

    FoldedActivities(Collection<EndedActivity> ended) {
        for (var each : ended) {
            totals.merge(
                    new Place(each.model(), each.round(), each.activity()), new Total(1, each.millis()), Total::plus);
            count(each, Measure.TAKEN, each.millis());
            if (each.period() != null) {
                count(each, Measure.PERIOD, each.period());
            }
        }
    }

    private void count(EndedActivity ended, Measure measure, long value) {
        int bucket = ValueBuckets.of(value);
        buckets.merge(
                new Bucket(ended.model(), ended.round().call(), ended.activity(), measure, bucket), 1L, Long::sum);
        if (bucket >= ValueBuckets.EXACT) {
            values.computeIfAbsent(
                            new Series(ended.model(), ended.round().call(), ended.activity(), measure),
                            none -> new ArrayList<>())
                    .add(value);
        }
    }

    Map<Place, Total> totals() {
        return totals;
    }

    Map<Bucket, Long> buckets() {
        return buckets;
    }

    Map<Series, List<Long>> values() {
        return values;
    }

    /** An activity of a direction. */
    record Place(String model, DirectionId round, String activity) {}

    /** One bucket of one measure of an activity of a call. */
    record Bucket(String model, String call, String activity, Measure measure, int bucket) {}

    /** One measure of an activity of a call. */
    record Series(String model, String call, String activity, Measure measure) {}

    /** How many, and how long together. */
    record Total(long n, long millis) {

        Total plus(Total more) {
            return new Total(n + more.n, millis + more.millis);
        }
    }
}
