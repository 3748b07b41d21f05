package org.lianshen.monitor.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one measure of one activity: how many lie in each bucket, and those that are not yet in any table. A
 * quantile needs the values of the one or two buckets only that it lies in.
 */
final class ValueCounts {

    private final NavigableMap<Integer, Long> counts = new TreeMap<>();
    private final List<Long> fresh = new ArrayList<>();
    private final NavigableMap<Integer, List<Long>> stored = new TreeMap<>();
    private long size;

    /** So many stored values lie in that bucket. */
    void add(int bucket, long n) {
        counts.merge(bucket, n, Long::sum);
        size += n;
    }

    /** One value that is not stored yet. */
    void addFresh(long value) {
        fresh.add(value);
        add(ValueBuckets.of(value), 1);
    }

    long size() {
        return size;
    }

    /** The buckets whose stored values these quantiles need. */
    SortedSet<Integer> needed(double... quantiles) {
        var needed = new TreeSet<Integer>();
        for (double quantile : quantiles) {
            if (size > 0) {
                needed.add(bucketOf(below(quantile)));
                needed.add(bucketOf(above(quantile)));
            }
        }
        needed.removeIf(bucket -> bucket < ValueBuckets.EXACT);
        return needed;
    }

    /** Brings the stored values of a bucket that is needed. */
    void bring(int bucket, long value) {
        stored.computeIfAbsent(bucket, none -> new ArrayList<>()).add(value);
    }

    /** The quantile, between two values where it lies between them, as SQL's {@code percentile_cont}; null for none. */
    @Nullable
    Double quantile(double quantile) {
        if (size == 0) {
            return null;
        }
        long lower = at(below(quantile));
        long upper = at(above(quantile));
        return lower + (quantile * (size - 1) - below(quantile)) * (upper - lower);
    }

    private long below(double quantile) {
        return (long) Math.floor(quantile * (size - 1));
    }

    private long above(double quantile) {
        return (long) Math.ceil(quantile * (size - 1));
    }

    private int bucketOf(long rank) {
        long before = 0;
        for (var each : counts.entrySet()) {
            before += each.getValue();
            if (rank < before) {
                return each.getKey();
            }
        }
        throw new IllegalArgumentException("No value of rank " + rank + " among " + size);
    }

    private long at(long rank) {
        int bucket = bucketOf(rank);
        if (bucket < ValueBuckets.EXACT) {
            return bucket;
        }
        long before = counts.headMap(bucket).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var values = new ArrayList<>(stored.getOrDefault(bucket, List.of()));
        fresh.stream().filter(value -> ValueBuckets.of(value) == bucket).forEach(values::add);
        values.sort(null);
        return values.get(Math.toIntExact(rank - before));
    }
}
