package org.lianshen.expertreview.optimum;

import java.util.Arrays;

/** The basis of the network simplex: a tree over all nodes, hanging from the sink, and the flow that belongs to it. */
final class SpanningTree {

    private static final byte EMPTY = 1;
    private static final byte IN_TREE = 0;
    private static final byte FULL = -1;

    final int[] flow;
    final long[] potential;

    private final FlowNetwork network;
    private final byte[] state;
    private final int[] parent;
    private final int[] arcUp;
    private final int[] depth;
    private final int[] firstChild;
    private final int[] next;
    private final int[] previous;
    private final int[] stack;

    SpanningTree(FlowNetwork network) {
        this.network = network;
        int nodes = network.nodes();
        flow = new int[network.arcs()];
        state = new byte[network.arcs()];
        Arrays.fill(state, EMPTY);
        potential = new long[nodes];
        parent = new int[nodes];
        arcUp = new int[nodes];
        depth = new int[nodes];
        firstChild = new int[nodes];
        next = new int[nodes];
        previous = new int[nodes];
        stack = new int[nodes];
        Arrays.fill(firstChild, -1);
        int sink = network.sink();
        parent[sink] = -1;
        for (int node = 0; node < sink; node++) {
            arcUp[node] = node;
            depth[node] = 1;
            potential[node] = network.cost[node];
            flow[node] = network.supply[node];
            state[node] = IN_TREE;
            hang(node, sink);
        }
    }

    /** How much each unit over this arc would save; not above zero if nothing. */
    long gain(int arc) {
        return state[arc] * (potential[network.from[arc]] - network.cost[arc] - potential[network.to[arc]]);
    }

    /** Takes an arc into the tree and sends over it what its circle allows; another leaves. */
    void enter(int arc) {
        boolean forward = state[arc] == EMPTY;
        int start = forward ? network.from[arc] : network.to[arc];
        int end = forward ? network.to[arc] : network.from[arc];
        int join = join(start, end);
        int most = network.capacity[arc];
        int leaving = -1;
        boolean atStart = false;
        for (int node = start; node != join; node = parent[node]) {
            int room = room(node, false);
            if (room < most) {
                most = room;
                leaving = node;
                atStart = true;
            }
        }
        for (int node = end; node != join; node = parent[node]) {
            int room = room(node, true);
            if (room <= most) {
                most = room;
                leaving = node;
                atStart = false;
            }
        }
        push(arc, start, end, join, most);
        if (leaving < 0) {
            state[arc] = (byte) -state[arc];
            return;
        }
        long shift = -state[arc] * gain(arc);
        int out = arcUp[leaving];
        state[arc] = IN_TREE;
        state[out] = flow[out] == 0 ? EMPTY : FULL;
        int hinge = atStart ? start : end;
        replant(hinge, leaving, arc, atStart ? end : start);
        shift(hinge, hinge == network.from[arc] ? shift : -shift);
    }

    private void push(int arc, int start, int end, int join, int units) {
        if (units == 0) {
            return;
        }
        flow[arc] += state[arc] * units;
        for (int node = start; node != join; node = parent[node]) {
            flow[arcUp[node]] += upward(node) ? -units : units;
        }
        for (int node = end; node != join; node = parent[node]) {
            flow[arcUp[node]] += upward(node) ? units : -units;
        }
    }

    private int join(int one, int other) {
        int left = one;
        int right = other;
        while (left != right) {
            if (depth[left] >= depth[right]) {
                left = parent[left];
            } else {
                right = parent[right];
            }
        }
        return left;
    }

    private boolean upward(int node) {
        return network.from[arcUp[node]] == node;
    }

    /** How much more can go from the node to its parent, or back. */
    private int room(int node, boolean toParent) {
        int arc = arcUp[node];
        return upward(node) == toParent ? network.capacity[arc] - flow[arc] : flow[arc];
    }

    /** Hangs the part of the tree below {@code cut} from the other end of the entering arc, with the hinge on top. */
    private void replant(int hinge, int cut, int arc, int target) {
        int node = hinge;
        int above = target;
        int link = arc;
        while (true) {
            int oldParent = parent[node];
            int oldArc = arcUp[node];
            unhang(node);
            arcUp[node] = link;
            hang(node, above);
            if (node == cut) {
                return;
            }
            above = node;
            link = oldArc;
            node = oldParent;
        }
    }

    private void hang(int node, int above) {
        parent[node] = above;
        int sibling = firstChild[above];
        next[node] = sibling;
        previous[node] = -1;
        if (sibling >= 0) {
            previous[sibling] = node;
        }
        firstChild[above] = node;
    }

    private void unhang(int node) {
        int before = previous[node];
        int after = next[node];
        if (before >= 0) {
            next[before] = after;
        } else {
            firstChild[parent[node]] = after;
        }
        if (after >= 0) {
            previous[after] = before;
        }
    }

    private void shift(int top, long by) {
        int size = 0;
        stack[size++] = top;
        while (size > 0) {
            int node = stack[--size];
            potential[node] += by;
            depth[node] = depth[parent[node]] + 1;
            for (int child = firstChild[node]; child >= 0; child = next[child]) {
                stack[size++] = child;
            }
        }
    }
}
