package org.lianshen.expertreview.optimum;

import java.util.ArrayDeque;

/** What can still be sent over a network, or sent back, and the potentials that price it. */
final class ResidualGraph {

    final int[] flow;

    /** By node, what the cheapest way to the sink costs. */
    final long[] potential;

    /** Where the arcs of each node begin among the touching ones. */
    final int[] first;

    final int[] touching;

    private final FlowNetwork network;

    /** A network over which nothing was sent yet. */
    ResidualGraph(FlowNetwork network) {
        this.network = network;
        int nodes = network.nodes();
        flow = new int[network.arcs()];
        potential = new long[nodes];
        first = new int[nodes + 1];
        for (int arc = 0; arc < flow.length; arc++) {
            first[network.from[arc] + 1]++;
            first[network.to[arc] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        var at = first.clone();
        touching = new int[2 * flow.length];
        for (int arc = 0; arc < flow.length; arc++) {
            touching[at[network.from[arc]]++] = arc;
            touching[at[network.to[arc]]++] = arc;
        }
    }

    int otherEnd(int arc, int node) {
        return network.from[arc] == node ? network.to[arc] : network.from[arc];
    }

    /** Whether a unit more can leave the node over the arc. */
    boolean leads(int arc, int node) {
        return network.from[arc] == node ? flow[arc] < network.capacity[arc] : flow[arc] > 0;
    }

    /** What that costs, beyond what the potentials say; not below zero where they are right. */
    long reduced(int arc, int node) {
        return costFrom(arc, node) - potential[node] + potential[otherEnd(arc, node)];
    }

    void send(int arc, int node) {
        flow[arc] += network.from[arc] == node ? 1 : -1;
    }

    private long costFrom(int arc, int node) {
        return network.from[arc] == node ? network.cost[arc] : -network.cost[arc];
    }

    /** Finds the potentials by relaxing (Bellman and Ford); false if costs fall in a circle, so that there are none. */
    boolean findPotentials() {
        System.arraycopy(network.cost, 0, potential, 0, network.sink());
        potential[network.sink()] = 0;
        var times = new int[potential.length];
        var waits = new boolean[potential.length];
        var queue = new ArrayDeque<Integer>();
        for (int node = 0; node < potential.length; node++) {
            queue.add(node);
            waits[node] = true;
        }
        while (!queue.isEmpty()) {
            int node = queue.remove();
            waits[node] = false;
            if (++times[node] > potential.length) {
                return false;
            }
            for (int i = first[node]; i < first[node + 1]; i++) {
                int other = otherEnd(touching[i], node);
                if (leads(touching[i], other) && reduced(touching[i], other) < 0) {
                    potential[other] = costFrom(touching[i], other) + potential[node];
                    if (!waits[other]) {
                        waits[other] = true;
                        queue.add(other);
                    }
                }
            }
        }
        return potential[network.sink()] == 0;
    }
}
