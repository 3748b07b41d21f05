package org.lianshen.monitor.activity;

/**
 * Some of the stored values of a bucket, in their order.
 *
 * @param bucket the bucket
 * @param first how many of the least are left out
 * @param count how many are wanted after those
 */
record ValueRanks(int bucket, long first, long count) {

    /** These and others of the same bucket, and what lies between. */
    ValueRanks and(ValueRanks other) {
        long least = Math.min(first, other.first);
        return new ValueRanks(bucket, least, Math.max(first + count, other.first + other.count) - least);
    }
}
