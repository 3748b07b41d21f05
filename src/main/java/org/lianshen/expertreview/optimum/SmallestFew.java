package org.lianshen.expertreview.optimum;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Keeps the few smallest of many values in order, each with the index it came with; the first of equals. */
final class SmallestFew {

    private final long[] values;
    private final int[] indexes;
    private int size;

    SmallestFew(int most) {
        values = new long[most];
        indexes = new int[most];
    }

    void offer(long value, int index) {
        if (size == values.length) {
            if (size == 0 || value >= values[size - 1]) {
                return;
            }
            size--;
        }
        int at = Arrays.binarySearch(values, 0, size, value);
        at = at < 0 ? -at - 1 : at;
        while (at < size && values[at] == value) {
            at++;
        }
        System.arraycopy(values, at, values, at + 1, size - at);
        System.arraycopy(indexes, at, indexes, at + 1, size - at);
        values[at] = value;
        indexes[at] = index;
        size++;
    }

    int size() {
        return size;
    }

    void forEach(IntConsumer action) {
        Arrays.stream(indexes, 0, size).forEach(action);
    }
}
