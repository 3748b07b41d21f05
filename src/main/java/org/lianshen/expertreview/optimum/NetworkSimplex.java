package org.lianshen.expertreview.optimum;

/**
 * The primal network simplex over primitive arrays (Dantzig 1951; Cunningham 1976 for the leaving arc, which keeps the
 * tree strongly feasible and so never circles). It begins with the tree of the spills.
 */
final class NetworkSimplex implements FlowSolver {

    @Override
    public String name() {
        return "Lianshen network simplex 1";
    }

    @Override
    public FlowAnswer solve(FlowNetwork network) {
        var tree = new SpanningTree(network);
        int arcs = network.arcs();
        int block = (int) Math.max(10, Math.sqrt(arcs));
        int next = 0;
        int searched = 0;
        int best = -1;
        long most = 0;
        for (int inBlock = 0; searched < arcs; ) {
            long gain = tree.gain(next);
            if (gain > most) {
                most = gain;
                best = next;
            }
            next = next + 1 == arcs ? 0 : next + 1;
            searched++;
            if (++inBlock >= block || searched == arcs) {
                inBlock = 0;
                if (best >= 0) {
                    tree.enter(best);
                    best = -1;
                    most = 0;
                    searched = 0;
                }
            }
        }
        return new FlowAnswer.Optimal(tree.flow, tree.potential);
    }
}
