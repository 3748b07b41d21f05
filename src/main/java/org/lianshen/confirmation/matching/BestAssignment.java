package org.lianshen.confirmation.matching;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Gives each of theirs at most one of ours and each of ours to at most one of theirs, so that all points together are
 * most.
 */
final class BestAssignment {

    /** The library computes exactly on whole numbers. */
    private static final double GRAIN = 1000;

    private BestAssignment() {}

    /**
     * The best one.
     *
     * @param candidates by theirs
     * @param least points of a pair that is worth nothing
     */
    static Map<String, MatchCandidate> of(Map<String, List<MatchCandidate>> candidates, double least) {
        var graph = new SimpleWeightedGraph<Vertex, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var theirs = new LinkedHashSet<Vertex>();
        var ours = new LinkedHashSet<Vertex>();
        Map<DefaultWeightedEdge, MatchCandidate> pairs = new LinkedHashMap<>();
        candidates.forEach((id, several) -> {
            for (var candidate : several) {
                var from = new Vertex(true, id);
                var to = new Vertex(false, candidate.ours());
                theirs.add(from);
                ours.add(to);
                graph.addVertex(from);
                graph.addVertex(to);
                var edge = graph.addEdge(from, to);
                graph.setEdgeWeight(edge, 1 + Math.rint((candidate.total() - least) * GRAIN));
                pairs.put(edge, candidate);
            }
        });
        Map<String, MatchCandidate> best = new LinkedHashMap<>();
        for (var edge : new MaximumWeightBipartiteMatching<>(graph, theirs, ours).getMatching()) {
            best.put(graph.getEdgeSource(edge).id(), pairs.get(edge));
        }
        return best;
    }

    private record Vertex(boolean theirs, String id) {}
}
