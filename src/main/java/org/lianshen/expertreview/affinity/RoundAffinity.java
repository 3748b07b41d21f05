package org.lianshen.expertreview.affinity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.proposal.ProposalNumber;

/**
 * The affinity of every expert to every proposal of a round, in ten-thousandths from 0 to 10,000. It counts how rare a
 * word is in the round, so that figures of two rounds cannot be compared; within a round neither order nor machine
 * changes them. There is no dictionary: what one side says in one language only and the other in the other only is not
 * seen to be the same.
 */
public final class RoundAffinity {

    private static final Saturation KNOWN = new Saturation(0.5, 0.75);
    private static final Saturation ASKED = new Saturation(2, 0);
    private static final List<AffinityPart> READ =
            List.of(AffinityPart.FIELD, AffinityPart.KEYWORDS, AffinityPart.TEXT);

    private final Map<ProposalNumber, Integer> proposals = new HashMap<>();
    private final Map<String, Integer> experts = new HashMap<>();
    private final List<ProposalTexts> proposalTexts;
    private final List<ExpertTexts> profiles;
    private final Map<AffinityPart, TermCoverage> coverages = new EnumMap<>(AffinityPart.class);
    private final Map<Pair, Wish> wishes = new HashMap<>();
    private final TermReader reader = new TermReader();
    private final short[][] scores;

    private record Pair(int proposal, int expert) {}

    /**
     * Reads the texts and measures all pairs.
     *
     * @param proposals the proposals of the round
     * @param experts the experts who may review them
     * @param wishes their wishes, at most one for each pair; wishes about others are not looked at
     * @throws IllegalArgumentException if a proposal, an expert or a pair stands there twice
     */
    public RoundAffinity(
            Collection<ProposalTexts> proposals, Collection<ExpertTexts> experts, Collection<DeclaredWish> wishes) {
        this.proposalTexts = List.copyOf(proposals);
        this.profiles = List.copyOf(experts);
        proposalTexts.forEach(each -> enter(this.proposals, each.number()));
        profiles.forEach(each -> enter(this.experts, each.id()));
        wishes.forEach(this::enter);
        for (var part : READ) {
            coverages.put(
                    part,
                    new TermCoverage(
                            profiles.stream().map(each -> each.of(part)).toList(),
                            proposalTexts.stream().map(each -> each.of(part)).toList(),
                            reader,
                            part == AffinityPart.TEXT ? KNOWN : Saturation.NAMES,
                            part == AffinityPart.TEXT ? ASKED : Saturation.NAMES));
        }
        this.scores = new short[proposalTexts.size()][];
        for (int proposal = 0; proposal < scores.length; proposal++) {
            scores[proposal] = row(proposal);
        }
    }

    private static <K> void enter(Map<K, Integer> places, K key) {
        if (places.put(key, places.size()) != null) {
            throw new IllegalArgumentException(key + " stands there twice");
        }
    }

    private void enter(DeclaredWish declared) {
        var proposal = proposals.get(declared.number());
        var expert = experts.get(declared.expert());
        if (proposal != null && expert != null && wishes.put(new Pair(proposal, expert), declared.wish()) != null) {
            throw new IllegalArgumentException(declared + " is a second wish");
        }
    }

    private short[] row(int proposal) {
        var row = new int[profiles.size()];
        for (var part : READ) {
            int[] points = points(part, proposal);
            for (int expert = 0; expert < row.length; expert++) {
                row[expert] += points[expert];
            }
        }
        var scores = new short[row.length];
        for (int expert = 0; expert < row.length; expert++) {
            scores[expert] = (short) (row[expert] + wished(new Pair(proposal, expert), row[expert]));
        }
        return scores;
    }

    private int wished(Pair pair, int known) {
        return AffinityPoints.wished(wishes.get(pair), known);
    }

    private int[] points(AffinityPart part, int proposal) {
        double[] covered = coverages.get(part).of(proposal);
        int most = worth(proposal).most(part);
        var points = new int[covered.length];
        for (int expert = 0; expert < points.length; expert++) {
            points[expert] = (int) Math.round(most * covered[expert]);
        }
        return points;
    }

    private AffinityPoints worth(int proposal) {
        return AffinityPoints.of(
                coverages.get(AffinityPart.FIELD).asks(proposal),
                coverages.get(AffinityPart.KEYWORDS).asks(proposal));
    }

    /**
     * The affinity of a pair, in ten-thousandths.
     *
     * @throws IllegalArgumentException if either is not of the round
     */
    public int score(ProposalNumber number, String expert) {
        return scores[place(proposals, number)][place(experts, expert)];
    }

    /**
     * Why the affinity of a pair is what it is; reads both texts anew.
     *
     * @throws IllegalArgumentException if either is not of the round
     */
    public AffinityExplanation explain(ProposalNumber number, String expert) {
        var pair = new Pair(place(proposals, number), place(experts, expert));
        var shares = new ArrayList<AffinityExplanation.Share>();
        int known = 0;
        for (var part : READ) {
            int points = points(part, pair.proposal)[pair.expert];
            if (points > 0) {
                shares.add(new AffinityExplanation.Share(part, points, words(part, pair, points)));
                known += points;
            }
        }
        int wished = wished(pair, known);
        if (wished != 0) {
            shares.add(new AffinityExplanation.Share(AffinityPart.WISH, wished, List.of()));
        }
        return new AffinityExplanation(known + wished, shares);
    }

    private List<AffinityWord> words(AffinityPart part, Pair pair, int points) {
        var runs = new SharedRuns(
                reader,
                proposalTexts.get(pair.proposal).of(part),
                profiles.get(pair.expert).of(part));
        return SharedPoints.spread(points, runs.weigh(coverages.get(part).of(pair.proposal, pair.expert)));
    }

    private static <K> int place(Map<K, Integer> places, K key) {
        var place = places.get(key);
        if (place == null) {
            throw new IllegalArgumentException(key + " is not of the round");
        }
        return place;
    }
}
