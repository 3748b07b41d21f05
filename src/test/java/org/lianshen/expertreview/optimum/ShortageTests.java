package org.lianshen.expertreview.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.optimum.Relaxation.FewerLanguages;
import org.lianshen.expertreview.optimum.Relaxation.FewerSeats;
import org.lianshen.expertreview.optimum.Relaxation.HigherOrganisationLimit;
import org.lianshen.expertreview.optimum.Relaxation.MoreReviews;

/** Where seats stay empty the plan says whom there is too few of, and what would help. */
class ShortageTests {

    @Test
    void expertsAreTooFew() {
        var input = input(
                null,
                List.of(new WantedPanel("A", 2), new WantedPanel("B", 2)),
                List.of(expert("rare", 1, ""), expert("other", 1, ""), expert("idle", 3, "")),
                "A rare 9",
                "A other 5",
                "B rare 4",
                "B other 7",
                "B idle 1");
        var plan = new OptimalSeating().solve(input);
        assertThat(plan.shortage().seats()).isEqualTo(Map.of("A", 1));
        assertThat(plan.shortage().experts()).containsExactly("other", "rare");
        assertThat(plan.relaxations())
                .containsExactlyInAnyOrder(
                        new MoreReviews(new TreeMap<>(Map.of("other", 1)), 0),
                        new FewerSeats(new TreeMap<>(Map.of("A", 1)), 0));
    }

    @Test
    void theLimitOfAnOrganisationBinds() {
        var input = input(
                1,
                List.of(new WantedPanel("A", 3)),
                List.of(expert("x", 1, "Institute"), expert("y", 1, "Institute"), expert("z", 1, "Academy")),
                "A x 3",
                "A y 2",
                "A z 1");
        var plan = new OptimalSeating().solve(input);
        assertThat(plan.seats()).extracting(Seat::expert).containsExactly("x", "z");
        assertThat(plan.shortage().organisations()).containsExactly("Institute");
        assertThat(plan.shortage().experts()).isEmpty();
        assertThat(plan.relaxations())
                .containsExactlyInAnyOrder(
                        new FewerSeats(new TreeMap<>(Map.of("A", 1)), 0), new HigherOrganisationLimit(2, 0));
    }

    @Test
    void aSeatIsKeptForALanguageThatNobodyReads() {
        var input = input(
                null,
                List.of(new WantedPanel("A", 2, new TreeSet<>(List.of("ru")))),
                List.of(expert("x", 1, ""), expert("y", 1, "")),
                "A x 3",
                "A y 2");
        var plan = new OptimalSeating().solve(input);
        assertThat(plan.seats()).containsExactly(new Seat("A", "x", 3));
        assertThat(plan.shortage().languages()).containsExactly("ru");
        assertThat(plan.relaxations())
                .contains(new FewerLanguages(new TreeMap<>(Map.of("A", new TreeSet<>(List.of("ru")))), 0));
    }

    @Test
    void whereEverySeatIsFilledNothingIsShort() {
        var input = input(null, List.of(new WantedPanel("A", 1)), List.of(expert("x", 1, "")), "A x -5");
        var plan = new OptimalSeating().solve(input);
        assertThat(plan.seats()).containsExactly(new Seat("A", "x", -5));
        assertThat(plan.shortage().total()).isZero();
        assertThat(plan.relaxations()).isEmpty();
    }

    @Test
    void whatIsFixedStaysEvenIfItExceedsEveryLimit() {
        var input = input(
                1,
                List.of(new WantedPanel("A", 3)),
                List.of(expert("x", 0, "Institute"), expert("y", 1, "Institute"), expert("z", 1, "Academy")),
                "A y 2",
                "A z 1");
        var fixed = new SeatingInput(
                input.proposals(), input.experts(), input.affinities(), List.of(new Seat("A", "x", 4)), 1);
        var plan = new OptimalSeating().solve(fixed);
        assertThat(plan.seats()).containsExactly(new Seat("A", "x", 4), new Seat("A", "z", 1));
        assertThat(plan.totalAffinity()).isEqualTo(5);
        assertThat(plan.worst()).isEqualTo("A");
    }

    @Test
    void evenLoadsNeverCostAffinity() {
        var experts = List.of(new AvailableExpert("busy", 2, 3), new AvailableExpert("free", 2, 0));
        var panels = List.of(new WantedPanel("A", 1), new WantedPanel("B", 1));
        var better = input(null, panels, experts, "A busy 5", "A free 4", "B busy 5", "B free 5");
        assertThat(new OptimalSeating().solve(better).seats())
                .containsExactly(new Seat("A", "busy", 5), new Seat("B", "free", 5));
    }

    private static AvailableExpert expert(String name, int free, String organisation) {
        return new AvailableExpert(name, free, 0, organisation, new TreeSet<>());
    }

    private static SeatingInput input(
            @Nullable Integer limit, List<WantedPanel> panels, List<AvailableExpert> experts, String... pairs) {
        var seats = Arrays.stream(pairs)
                .map(pair -> pair.split(" "))
                .map(pair -> new Seat(pair[0], pair[1], Integer.parseInt(pair[2])))
                .toList();
        var table = AffinityTable.ofPairs(
                panels.stream().map(WantedPanel::id).toList(),
                experts.stream().map(AvailableExpert::expert).toList(),
                seats);
        return new SeatingInput(panels, experts, table, List.of(), limit);
    }
}
