package org.lianshen.confirmation.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows all applications of ours in one direction, and finds for theirs which they are. Uses all cores. */
public final class Matchmaker {

    private static final Comparator<MatchCandidate> LIKELIEST =
            Comparator.comparingDouble(MatchCandidate::total).reversed().thenComparing(MatchCandidate::ours);
    private static final int MANY = 2000;

    private final Map<String, Features> ours;
    private final Thresholds thresholds;
    private final PairScorer scorer;
    private final CandidateIndex lookup;

    /**
     * Learns ours.
     *
     * @param ours all of the direction, also those that are taken: how rare a word is depends on all
     * @param thresholds from when on to decide
     */
    public Matchmaker(Collection<Application> ours, Thresholds thresholds) {
        this(ours, thresholds, 0);
    }

    private Matchmaker(Collection<Application> ours, Thresholds thresholds, int leastSize) {
        var features = ours.parallelStream().map(Features::of).toList();
        this.ours = features.stream()
                .collect(Collectors.toMap(Features::id, Function.identity(), (one, two) -> one, LinkedHashMap::new));
        this.thresholds = thresholds;
        this.scorer = new PairScorer(new Rarity(features, leastSize));
        this.lookup = new CandidateIndex(features);
    }

    /** Knows one only, and weighs it as if it were one of many, where everything tells more. */
    public static Matchmaker ofOne(Application ours, Thresholds thresholds) {
        return new Matchmaker(List.of(ours), thresholds, MANY);
    }

    /**
     * One verdict for each of theirs. All of one agency must come together: each of ours is given away once.
     *
     * @param theirs applications at one agency
     * @param taken ids of ours that are no longer free
     * @param refused by theirs' ids: ids of ours that it is not, as a person has said
     * @return by theirs' ids
     */
    public Map<String, MatchResult> match(
            Collection<Application> theirs, Set<String> taken, Map<String, Set<String>> refused) {
        Map<String, List<MatchCandidate>> candidates = new LinkedHashMap<>();
        Set<String> elsewhere = new HashSet<>();
        theirs.parallelStream()
                .map(each -> Map.entry(each.id(), near(each, refused.getOrDefault(each.id(), Set.of()))))
                .forEachOrdered(each -> {
                    var near = each.getValue();
                    if (likeliestIsTaken(near, taken)) {
                        elsewhere.add(each.getKey());
                    }
                    candidates.put(each.getKey(), preferLiving(free(near, taken)));
                });
        return new ClearWinners(candidates, elsewhere, thresholds).verdicts();
    }

    private List<MatchCandidate> near(Application theirs, Set<String> refused) {
        var features = Features.of(theirs);
        return lookup.near(features).stream()
                .filter(one -> !refused.contains(one.id()))
                .map(one -> new MatchCandidate(one.id(), scorer.score(one, features)))
                .filter(candidate -> candidate.total() >= thresholds.ambiguous())
                .sorted(LIKELIEST)
                .toList();
    }

    private static List<MatchCandidate> free(List<MatchCandidate> near, Set<String> taken) {
        return near.stream()
                .filter(candidate -> !taken.contains(candidate.ours()))
                .toList();
    }

    /** Whether theirs says rather what is known of one that lives and has its application, than anything free. */
    private boolean likeliestIsTaken(List<MatchCandidate> near, Set<String> taken) {
        return near.stream()
                .filter(candidate -> !ended(candidate))
                .findFirst()
                .filter(candidate -> taken.contains(candidate.ours()))
                .filter(candidate -> free(near, taken).stream().allMatch(other -> other.total() < candidate.total()))
                .isPresent();
    }

    /** The scores of some of ours for one of theirs, the likeliest first. */
    public List<MatchCandidate> scores(Application theirs, Collection<String> among) {
        var features = Features.of(theirs);
        return among.stream()
                .distinct()
                .filter(ours::containsKey)
                .map(id -> new MatchCandidate(id, scorer.score(ours.get(id), features)))
                .sorted(LIKELIEST)
                .toList();
    }

    /** One that has ended yields to one that lives and fits about as well. */
    private List<MatchCandidate> preferLiving(List<MatchCandidate> candidates) {
        double living = candidates.stream()
                .filter(candidate -> !ended(candidate))
                .mapToDouble(MatchCandidate::total)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        return candidates.stream()
                .filter(candidate -> !ended(candidate) || candidate.total() > living + thresholds.margin())
                .toList();
    }

    private boolean ended(MatchCandidate candidate) {
        return ours.get(candidate.ours()).secondary();
    }
}
