package org.lianshen.expertreview.optimum;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well each expert fits each proposal: whole numbers in one unit of the caller's choice (a ten-thousandth, say), of
 * at most {@link #LARGEST} either way, and {@link #FORBIDDEN} for a pair that must not be. Rows and columns stand in
 * the order of their identities, in primitive arrays: 15 million pairs take 60 MB.
 */
public final class AffinityTable {

    /** Stands for a pair that is not allowed: a conflict, say. */
    public static final int FORBIDDEN = Integer.MIN_VALUE;

    /** The bound that keeps the sums of a solve inside a {@code long}. */
    public static final int LARGEST = 10_000_000;

    private final List<String> proposals;
    private final List<String> experts;
    private final int[][] rows;

    private AffinityTable(List<String> proposals, List<String> experts, int[][] rows) {
        this.proposals = proposals;
        this.experts = experts;
        this.rows = rows;
    }

    /**
     * A table of rows in any order.
     *
     * @param rows one per proposal, with one number per expert
     * @throws IllegalArgumentException if the sizes differ, an identity stands twice or a number is too large
     */
    public static AffinityTable of(List<String> proposals, List<String> experts, int[][] rows) {
        if (rows.length != proposals.size()) {
            throw new IllegalArgumentException(rows.length + " rows for " + proposals.size() + " proposals");
        }
        var down = order(proposals);
        var across = order(experts);
        var sorted = new int[rows.length][];
        for (int p = 0; p < sorted.length; p++) {
            var row = rows[down[p]];
            if (row.length != across.length) {
                throw new IllegalArgumentException(row.length + " numbers for " + across.length + " experts");
            }
            sorted[p] = Arrays.stream(across).map(e -> checked(row[e])).toArray();
        }
        return new AffinityTable(sorted(proposals), sorted(experts), sorted);
    }

    /** A table of the allowed pairs alone. */
    public static AffinityTable ofPairs(List<String> proposals, List<String> experts, Collection<Seat> pairs) {
        var down = sorted(proposals);
        var across = sorted(experts);
        var rows = new int[down.size()][across.size()];
        Arrays.stream(rows).forEach(row -> Arrays.fill(row, FORBIDDEN));
        for (var pair : pairs) {
            rows[index(down, pair.panel())][index(across, pair.expert())] = checked(pair.affinity());
        }
        order(proposals);
        order(experts);
        return new AffinityTable(down, across, rows);
    }

    /** The affinity of a proposal and an expert, or {@link #FORBIDDEN}. */
    public int of(String panel, String expert) {
        return rows[index(proposals, panel)][index(experts, expert)];
    }

    List<String> proposals() {
        return proposals;
    }

    List<String> experts() {
        return experts;
    }

    /** The row itself; nobody writes into it. */
    int[] row(int proposal) {
        return rows[proposal];
    }

    static int index(List<String> sorted, String word) {
        int index = Collections.binarySearch(sorted, word);
        if (index < 0) {
            throw new IllegalArgumentException("unknown: " + word);
        }
        return index;
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    private static int[] order(List<String> words) {
        if (words.stream().distinct().count() < words.size()) {
            throw new IllegalArgumentException("an identity stands twice");
        }
        return IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparing(words::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int checked(int affinity) {
        if (affinity != FORBIDDEN && (affinity > LARGEST || affinity < -LARGEST)) {
            throw new IllegalArgumentException("affinity " + affinity);
        }
        return affinity;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AffinityTable table
                && proposals.equals(table.proposals)
                && experts.equals(table.experts)
                && Arrays.deepEquals(rows, table.rows);
    }

    @Override
    public int hashCode() {
        return 31 * proposals.hashCode() + Arrays.deepHashCode(rows);
    }
}
