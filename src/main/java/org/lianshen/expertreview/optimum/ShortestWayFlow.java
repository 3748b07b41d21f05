package org.lianshen.expertreview.optimum;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Successive shortest ways (Busacker and Gowen 1960): unit by unit, plain and far slower; a second opinion. */
final class ShortestWayFlow implements FlowSolver {

    private static final long FAR = Long.MAX_VALUE;

    @Override
    public String name() {
        return "Lianshen successive shortest ways 1";
    }

    @Override
    public FlowAnswer solve(FlowNetwork network) {
        var residual = new ResidualGraph(network);
        if (!residual.findPotentials()) {
            return new FlowAnswer.Unsolved("costs that fall in a circle");
        }
        for (int node = 0; node < network.sink(); node++) {
            for (int unit = 0; unit < network.supply[node]; unit++) {
                send(residual, network.sink(), node);
            }
        }
        return residual.findPotentials()
                ? new FlowAnswer.Optimal(residual.flow, residual.potential)
                : new FlowAnswer.Unsolved("the flow is not of least cost");
    }

    private static void send(ResidualGraph residual, int sink, int source) {
        var far = new long[residual.potential.length];
        var last = new int[far.length];
        var done = new boolean[far.length];
        Arrays.fill(far, FAR);
        far[source] = 0;
        var queue = new PriorityQueue<Reached>();
        queue.add(new Reached(0, source));
        while (!done[sink]) {
            int node = queue.remove().node();
            if (done[node]) {
                continue;
            }
            done[node] = true;
            for (int i = residual.first[node]; i < residual.first[node + 1]; i++) {
                int arc = residual.touching[i];
                int other = residual.otherEnd(arc, node);
                if (residual.leads(arc, node)) {
                    long way = far[node] + residual.reduced(arc, node);
                    if (way < far[other]) {
                        far[other] = way;
                        last[other] = arc;
                        queue.add(new Reached(way, other));
                    }
                }
            }
        }
        for (int node = 0; node < far.length; node++) {
            residual.potential[node] += far[sink] - Math.min(far[node], far[sink]);
        }
        for (int node = sink; node != source; node = residual.otherEnd(last[node], node)) {
            residual.send(last[node], residual.otherEnd(last[node], node));
        }
    }

    private record Reached(long way, int node) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            int ways = Long.compare(way, other.way);
            return ways != 0 ? ways : Integer.compare(node, other.node);
        }
    }
}
