package org.lianshen.expertreview.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the least that helps where seats stay empty, and solves the round again with each of it. */
final class Relaxations {

    private final SeatingSearch search;
    private final SeatingInput input;
    private final Shortage shortage;
    private final SeatingPlan plan;

    Relaxations(SeatingSearch search, SeatingInput input, SeatingPlan plan) {
        this.search = search;
        this.input = input;
        this.plan = plan;
        this.shortage = plan.shortage();
    }

    List<Relaxation> all() {
        List<Relaxation> all = new ArrayList<>();
        var reviews = moreReviews();
        if (reviews != null) {
            all.add(reviews);
        }
        all.add(fewerSeats());
        var limit = higherLimit();
        if (limit != null) {
            all.add(limit);
        }
        var languages = fewerLanguages();
        if (languages != null) {
            all.add(languages);
        }
        return all;
    }

    private @Nullable Relaxation moreReviews() {
        var beyond = SeatingProblem.beyondCapacity(input);
        var panels = search.best(beyond).panels();
        var taken = new int[beyond.capacity.length];
        Arrays.stream(panels).forEach(panel -> panel.stream().forEach(e -> taken[e]++));
        var reviews = new TreeMap<String, Integer>();
        List<AvailableExpert> available = new ArrayList<>();
        for (int e = 0; e < taken.length; e++) {
            var expert = input.experts().get(e);
            int more = Math.max(0, taken[e] - beyond.capacity[e]);
            if (more > 0) {
                reviews.put(expert.expert(), more);
            }
            available.add(expert.freeFor(fixed(expert) + beyond.capacity[e] + more));
        }
        int empty = empty(input.with(input.proposals(), available, input.organisationLimit()));
        return reviews.isEmpty() ? null : new Relaxation.MoreReviews(reviews, empty);
    }

    private int fixed(AvailableExpert expert) {
        return (int) input.fixed().stream()
                .filter(seat -> seat.expert().equals(expert.expert()))
                .count();
    }

    /** Fewer than the empty seats would not do: otherwise more seats could have been filled. */
    private Relaxation fewerSeats() {
        var fewer = input.proposals().stream()
                .map(each -> each.wanting(each.demand() - shortage.seats().getOrDefault(each.id(), 0)))
                .toList();
        int empty = empty(input.with(fewer, input.experts(), input.organisationLimit()));
        return new Relaxation.FewerSeats(shortage.seats(), empty);
    }

    private @Nullable Relaxation higherLimit() {
        var limit = input.organisationLimit();
        if (limit == null) {
            return null;
        }
        int least = empty(input.with(input.proposals(), input.experts(), null));
        if (least == shortage.total()) {
            return null;
        }
        for (int higher = limit + 1; ; higher++) {
            if (empty(input.with(input.proposals(), input.experts(), higher)) == least) {
                return new Relaxation.HigherOrganisationLimit(higher, least);
            }
        }
    }

    private @Nullable Relaxation fewerLanguages() {
        SortedMap<String, SortedSet<String>> dropped = new TreeMap<>();
        List<WantedPanel> wanted = new ArrayList<>();
        for (int p = 0; p < input.proposals().size(); p++) {
            var panel = input.proposals().get(p);
            if (shortage.seats().containsKey(panel.id())) {
                var unread = ShortageCut.unread(input, p, seated(panel.id()));
                var read = new TreeSet<>(panel.languages());
                read.removeAll(unread);
                panel = panel.reading(read);
                if (!unread.isEmpty()) {
                    dropped.put(panel.id(), unread);
                }
            }
            wanted.add(panel);
        }
        int empty = empty(input.with(wanted, input.experts(), input.organisationLimit()));
        return empty == shortage.total() ? null : new Relaxation.FewerLanguages(dropped, empty);
    }

    private Set<String> seated(String id) {
        return plan.seats().stream()
                .filter(seat -> seat.panel().equals(id))
                .map(Seat::expert)
                .collect(Collectors.toSet());
    }

    private int empty(SeatingInput changed) {
        var problem = SeatingProblem.of(changed);
        int seated = Arrays.stream(search.best(problem).panels())
                .mapToInt(BitSet::cardinality)
                .sum();
        return Arrays.stream(problem.demand).sum() - seated;
    }
}
