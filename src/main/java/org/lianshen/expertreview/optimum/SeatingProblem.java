package org.lianshen.expertreview.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** An input by index, without what is fixed: what is left to seat. Proposals and experts count from zero. */
final class SeatingProblem {

    /** Seats left to fill, by proposal. */
    final int[] demand;

    /** Seats left to take, by expert. */
    final int[] capacity;

    /** Reviews carried already, the fixed ones included, by expert. */
    final int[] carried;

    /** By expert; -1 if no limit counts them. */
    final int[] organisation;

    /** Who reads each language still wanted, by proposal; no more languages than seats, the first by name. */
    final List<List<BitSet>> wanted = new ArrayList<>();

    final Weights weights;

    /** How many reviews more than its capacity each expert may take, at the price of an extra one. */
    final int extra;

    private final int[][] affinity;
    private final int limit;
    private final Map<Long, Integer> seated = new HashMap<>();

    private SeatingProblem(SeatingInput input, boolean beyondCapacity) {
        var proposals = input.proposals();
        var experts = input.experts();
        demand = proposals.stream().mapToInt(WantedPanel::demand).toArray();
        capacity = experts.stream().mapToInt(AvailableExpert::free).toArray();
        carried = experts.stream().mapToInt(AvailableExpert::load).toArray();
        var organisations = new ArrayList<>(new TreeSet<>(
                experts.stream().map(AvailableExpert::organisation).toList()));
        organisation = experts.stream()
                .mapToInt(each -> each.organisation().isEmpty() ? -1 : organisations.indexOf(each.organisation()))
                .toArray();
        limit = input.organisationLimit() == null ? Integer.MAX_VALUE : input.organisationLimit();
        affinity = new int[demand.length][];
        Arrays.setAll(affinity, input.affinities()::row);
        for (var seat : input.fixed()) {
            fix(input, seat);
        }
        findLanguages(input);
        extra = beyondCapacity ? Arrays.stream(demand).sum() : 0;
        weights = weights(beyondCapacity);
    }

    /** What there is to seat. */
    static SeatingProblem of(SeatingInput input) {
        return new SeatingProblem(input, false);
    }

    /**
     * The same, where experts may take more than they are free for, which is to be avoided; affinity counts after it.
     */
    static SeatingProblem beyondCapacity(SeatingInput input) {
        return new SeatingProblem(input, true);
    }

    private void fix(SeatingInput input, Seat seat) {
        int p = AffinityTable.index(input.affinities().proposals(), seat.panel());
        int e = AffinityTable.index(input.affinities().experts(), seat.expert());
        demand[p] = Math.max(0, demand[p] - 1);
        capacity[e] = Math.max(0, capacity[e] - 1);
        carried[e]++;
        seated.merge(key(p, organisation[e]), 1, Integer::sum);
        if (affinity[p] == input.affinities().row(p)) {
            affinity[p] = affinity[p].clone();
        }
        affinity[p][e] = AffinityTable.FORBIDDEN;
    }

    private void findLanguages(SeatingInput input) {
        Map<String, BitSet> readers = new HashMap<>();
        for (int e = 0; e < capacity.length; e++) {
            for (var language : input.experts().get(e).languages()) {
                readers.computeIfAbsent(language, any -> new BitSet()).set(e);
            }
        }
        List<BitSet> fixed = new ArrayList<>();
        demandOf(input, fixed);
        for (int p = 0; p < demand.length; p++) {
            var there = fixed.get(p);
            wanted.add(input.proposals().get(p).languages().stream()
                    .map(language -> readers.getOrDefault(language, new BitSet()))
                    .filter(each -> !each.intersects(there))
                    .limit(demand[p])
                    .toList());
        }
    }

    private static void demandOf(SeatingInput input, List<BitSet> fixed) {
        input.proposals().forEach(any -> fixed.add(new BitSet()));
        for (var seat : input.fixed()) {
            fixed.get(AffinityTable.index(input.affinities().proposals(), seat.panel()))
                    .set(AffinityTable.index(input.affinities().experts(), seat.expert()));
        }
    }

    private Weights weights(boolean beyondCapacity) {
        long wantedSeats = Arrays.stream(demand).asLongStream().sum();
        long offered = Arrays.stream(capacity).asLongStream().sum();
        long least = 0;
        long most = 0;
        for (var row : affinity) {
            for (int each : row) {
                if (each != AffinityTable.FORBIDDEN) {
                    least = Math.min(least, each);
                    most = Math.max(most, each);
                }
            }
        }
        if (beyondCapacity) {
            return Weights.ofExtraLoad(Math.max(1, wantedSeats), most - least);
        }
        long highest = 0;
        for (int e = 0; e < capacity.length; e++) {
            highest = Math.max(highest, (long) carried[e] + capacity[e]);
        }
        return Weights.ofGoals(Math.max(1, Math.min(wantedSeats, offered)), most - least, highest);
    }

    boolean allowed(int proposal, int expert) {
        return affinity[proposal][expert] != AffinityTable.FORBIDDEN;
    }

    /** The affinities of a proposal by expert, {@link AffinityTable#FORBIDDEN} where one must not sit. */
    int[] affinities(int proposal) {
        return affinity[proposal];
    }

    /** How many more of an organisation may sit on a panel. */
    int room(int proposal, int ofOrganisation) {
        if (ofOrganisation < 0 || limit == Integer.MAX_VALUE) {
            return Integer.MAX_VALUE;
        }
        return Math.max(0, limit - seated.getOrDefault(key(proposal, ofOrganisation), 0));
    }

    boolean limited() {
        return limit != Integer.MAX_VALUE;
    }

    /** How many reviews of this round an expert can take at the very most. */
    int mostReviews(int expert) {
        return Math.min(demand.length, capacity[expert] + extra);
    }

    /** What the n-th new review of an expert costs, counted from one; never less than the one before. */
    long costOfReview(int expert, int n) {
        return n > capacity[expert] ? weights.extra() : weights.balance() * (2L * (carried[expert] + n) - 1);
    }

    private static long key(int proposal, int ofOrganisation) {
        return ((long) proposal << 32) | (ofOrganisation & 0xffffffffL);
    }
}
