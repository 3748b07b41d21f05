package org.lianshen.monitor.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The values of one measure of one activity: how many lie in each bucket, and those that are not yet in any table. A
 * quantile needs one or two of the stored values only, and as many beside them as there are fresh ones in the bucket.
 */
final class ValueCounts {

    private final NavigableMap<Integer, Long> counts = new TreeMap<>();
    private final List<Long> fresh = new ArrayList<>();
    private final NavigableMap<Integer, List<Long>> stored = new TreeMap<>();
    private final NavigableMap<Integer, Long> left = new TreeMap<>();
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

    /** The stored values that these quantiles need; they are to be brought in their order. */
    List<ValueRanks> needed(double... quantiles) {
        var ranks = new TreeMap<Integer, ValueRanks>();
        for (double quantile : quantiles) {
            if (size > 0) {
                need(below(quantile), ranks);
                need(above(quantile), ranks);
            }
        }
        ranks.values().forEach(each -> left.put(each.bucket(), each.first()));
        return List.copyOf(ranks.values());
    }

    private void need(long rank, NavigableMap<Integer, ValueRanks> ranks) {
        int bucket = bucketOf(rank);
        if (bucket < ValueBuckets.EXACT) {
            return;
        }
        long place = rank - before(bucket);
        // so many fresh values may come before it
        long first = Math.max(0, place - fresh(bucket).size());
        ranks.merge(bucket, new ValueRanks(bucket, first, place - first + 1), ValueRanks::and);
    }

    /** Brings a stored value that is needed. */
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
        var values = new ArrayList<>(stored.getOrDefault(bucket, List.of()));
        values.addAll(fresh(bucket));
        values.sort(null);
        return values.get(Math.toIntExact(rank - before(bucket) - left.getOrDefault(bucket, 0L)));
    }

    private long before(int bucket) {
        return counts.headMap(bucket).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<Long> fresh(int bucket) {
        return fresh.stream().filter(value -> ValueBuckets.of(value) == bucket).toList();
    }
}
