package org.lianshen.confirmation.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which pairs of the best assignment win clearly. One that has won is out of the others' way, so that a pair
 * may become clear when its rival is gone; what stays unclear is left to a person.
 */
final class ClearWinners {

    private final Map<String, List<MatchCandidate>> candidates;
    private final Set<String> elsewhere;
    private final Thresholds thresholds;
    private final Map<String, Map<String, Double>> rivals = new HashMap<>();
    private final Map<String, MatchCandidate> winners = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    /**
     * A contest.
     *
     * @param candidates by theirs, the likeliest first
     * @param elsewhere those of theirs that one of ours fits better that is no longer free: they win nothing by
     *     themselves
     */
    ClearWinners(Map<String, List<MatchCandidate>> candidates, Set<String> elsewhere, Thresholds thresholds) {
        this.candidates = candidates;
        this.elsewhere = Set.copyOf(elsewhere);
        this.thresholds = thresholds;
        candidates.forEach((theirs, several) -> several.forEach(each ->
                rivals.computeIfAbsent(each.ours(), unused -> new HashMap<>()).put(theirs, each.total())));
    }

    Map<String, MatchResult> verdicts() {
        var open = new LinkedHashMap<>(BestAssignment.of(candidates, thresholds.ambiguous()));
        boolean more = true;
        while (more) {
            var clear = open.entrySet().stream()
                    .filter(pair -> clear(pair.getKey(), pair.getValue()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            winners.putAll(clear);
            clear.values().forEach(winner -> given.add(winner.ours()));
            more = open.keySet().removeAll(clear.keySet());
        }
        Map<String, MatchResult> verdicts = new LinkedHashMap<>();
        candidates.forEach((theirs, several) -> verdicts.put(theirs, verdict(theirs, several)));
        return verdicts;
    }

    private MatchResult verdict(String theirs, List<MatchCandidate> several) {
        var winner = winners.get(theirs);
        return winner != null
                ? new MatchResult(winner.ours(), several)
                : new MatchResult(
                        null,
                        several.stream()
                                .filter(each -> !given.contains(each.ours()))
                                .toList());
    }

    private boolean clear(String theirs, MatchCandidate pair) {
        double ahead = pair.total() - thresholds.margin();
        return !elsewhere.contains(theirs)
                && pair.total() >= thresholds.matched()
                && pair.score().conclusive()
                && candidates.get(theirs).stream()
                        .noneMatch(other -> !other.ours().equals(pair.ours())
                                && !given.contains(other.ours())
                                && other.total() > ahead)
                && rivals.get(pair.ours()).entrySet().stream()
                        .noneMatch(other -> !other.getKey().equals(theirs)
                                && !winners.containsKey(other.getKey())
                                && other.getValue() > ahead);
    }
}
