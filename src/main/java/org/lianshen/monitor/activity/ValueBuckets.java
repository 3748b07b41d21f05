package org.lianshen.monitor.activity;

/**
 * Buckets for whole numbers from 0: up to 64 each number is its own; above, every doubling is divided into 32, so that
 * a bucket is about three hundredths wide.
 */
final class ValueBuckets {

    private static final int BITS = 5;
    private static final int PARTS = 1 << BITS;

    /** Below this, a value is its own bucket. */
    static final int EXACT = 2 * PARTS;

    private ValueBuckets() {}

    /** The bucket of a value. */
    static int of(long value) {
        if (value < EXACT) {
            return Math.toIntExact(Math.max(0, value));
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(value) - BITS;
        return shift * PARTS + Math.toIntExact(value >> shift);
    }

    /** The least value of a bucket. */
    static long from(int bucket) {
        if (bucket < EXACT) {
            return bucket;
        }
        int shift = bucket / PARTS - 1;
        return (long) (bucket - shift * PARTS) << shift;
    }

    /** The least value that lies beyond a bucket. */
    static long beyond(int bucket) {
        return from(bucket + 1);
    }
}
