package org.lianshen.expertreview.optimum;

import java.util.Arrays;

/**
 * A flow of least cost is sought here: every node sends its supply to the sink, the last node. The first arcs are the
 * spills, one from each other node to the sink, of any capacity: so there always is a flow. Primitive arrays, because a
 * round may have a hundred thousand arcs.
 */
final class FlowNetwork {

    static final int UNBOUNDED = Integer.MAX_VALUE / 2;

    final int[] supply;
    int[] from;
    int[] to;
    int[] capacity;
    long[] cost;
    private int arcs;

    /** A network of the spills alone, with these costs. */
    FlowNetwork(int[] supply, long[] spill) {
        this.supply = supply;
        int room = Math.max(16, 4 * spill.length);
        from = new int[room];
        to = new int[room];
        capacity = new int[room];
        cost = new long[room];
        for (int node = 0; node < spill.length; node++) {
            add(node, spill.length, UNBOUNDED, spill[node]);
        }
    }

    int nodes() {
        return supply.length + 1;
    }

    int sink() {
        return supply.length;
    }

    int arcs() {
        return arcs;
    }

    int add(int source, int target, int most, long price) {
        if (arcs == from.length) {
            from = Arrays.copyOf(from, 2 * arcs);
            to = Arrays.copyOf(to, 2 * arcs);
            capacity = Arrays.copyOf(capacity, 2 * arcs);
            cost = Arrays.copyOf(cost, 2 * arcs);
        }
        from[arcs] = source;
        to[arcs] = target;
        capacity[arcs] = most;
        cost[arcs] = price;
        return arcs++;
    }
}
