package org.lianshen.expertreview.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wanted languages, with limits of organisations beside them, against trying every seating of tiny rounds. */
class LanguageSeatingTests {

    private static final List<String> LANGUAGES = List.of("de", "en", "zh");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void nothingIsBetterAmongAllSeatings(int group) {
        for (int n = 0; n < 50; n++) {
            int seed = 50 * group + n;
            var small = SmallRounds.round(new Random(seed), 3, 5, 3);
            var input = new MadeUpRounds(seed).reading(small, LANGUAGES.subList(0, 1 + seed % 3), 0.4, 0.7);
            var plan = new OptimalSeating().solve(input);
            assertThat(Achieved.by(plan)).as("seed " + seed).isEqualTo(new EverySeating(input).best());
            assertThat(plan.certificate().proven()).isTrue();
        }
    }

    /** Tries all. */
    private static final class EverySeating {

        private static final Comparator<Achieved> BETTER = Comparator.comparingLong(Achieved::empty)
                .thenComparing(Comparator.comparingLong(Achieved::affinity).reversed())
                .thenComparingLong(Achieved::squaredLoads);

        private final SeatingInput input;
        private final Map<String, Integer> taken = new HashMap<>();
        private final List<Achieved> found = new ArrayList<>();

        EverySeating(SeatingInput input) {
            this.input = input;
            input.fixed().forEach(seat -> taken.merge(seat.expert(), 1, Integer::sum));
        }

        Achieved best() {
            seat(0, 0, input.fixed().stream().mapToLong(Seat::affinity).sum());
            return found.stream().min(BETTER).orElseThrow();
        }

        private void seat(int p, long empty, long affinity) {
            if (p == input.proposals().size()) {
                found.add(new Achieved(
                        empty,
                        affinity,
                        input.experts().stream()
                                .mapToLong(each -> each.load() + taken.getOrDefault(each.expert(), 0))
                                .map(load -> load * load)
                                .sum()));
                return;
            }
            var panel = input.proposals().get(p);
            var fixed = input.fixed().stream()
                    .filter(seat -> seat.panel().equals(panel.id()))
                    .map(Seat::expert)
                    .toList();
            int seats = Math.max(0, panel.demand() - fixed.size());
            for (int set = 0; set < 1 << input.experts().size(); set++) {
                var chosen = new ArrayList<AvailableExpert>();
                for (int e = 0; e < input.experts().size(); e++) {
                    if ((set >> e & 1) == 1) {
                        chosen.add(input.experts().get(e));
                    }
                }
                if (chosen.size() <= seats && keeps(panel, chosen, fixed, seats)) {
                    chosen.forEach(each -> taken.merge(each.expert(), 1, Integer::sum));
                    long sum = chosen.stream()
                            .mapToLong(each -> input.affinities().of(panel.id(), each.expert()))
                            .sum();
                    seat(p + 1, empty + seats - chosen.size(), affinity + sum);
                    chosen.forEach(each -> taken.merge(each.expert(), -1, Integer::sum));
                }
            }
        }

        private boolean keeps(WantedPanel panel, List<AvailableExpert> chosen, List<String> fixed, int seats) {
            var there = input.experts().stream()
                    .filter(each -> fixed.contains(each.expert()))
                    .toList();
            var limit = input.organisationLimit();
            for (var each : chosen) {
                long alike = chosen.stream()
                                .filter(other -> together(each, other))
                                .count()
                        + there.stream().filter(other -> together(each, other)).count();
                if (input.affinities().of(panel.id(), each.expert()) == AffinityTable.FORBIDDEN
                        || fixed.contains(each.expert())
                        || taken.getOrDefault(each.expert(), 0) >= each.free()
                        || (limit != null && alike > limit)) {
                    return false;
                }
            }
            var wanted = panel.languages().stream()
                    .filter(language ->
                            there.stream().noneMatch(each -> each.languages().contains(language)))
                    .toList();
            long missing = wanted.stream()
                    .limit(seats)
                    .filter(language ->
                            chosen.stream().noneMatch(each -> each.languages().contains(language)))
                    .count();
            return missing <= seats - chosen.size();
        }

        private static boolean together(AvailableExpert one, AvailableExpert other) {
            return !one.organisation().isEmpty() && one.organisation().equals(other.organisation());
        }
    }
}
