package org.lianshen.drills;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells clients which node to ask: each takes the next one in turn, and another one after a failure. */
final class NodeSelector {

    private final List<Node> nodes;
    private final AtomicInteger turn = new AtomicInteger();

    NodeSelector(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    Node next() {
        return nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
    }
}
