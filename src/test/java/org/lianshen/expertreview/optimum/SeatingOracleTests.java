package org.lianshen.expertreview.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hundred made-up rounds, on which another library's solver must agree in every goal. */
class SeatingOracleTests {

    private static final int EACH = 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void anotherSolverAgrees(int group) {
        int shortOfSeats = 0;
        for (int n = 0; n < EACH; n++) {
            int seed = group * EACH + n;
            var input = SmallRounds.round(seed);
            var plan = new OptimalSeating().solve(input);
            assertThat(Achieved.by(plan)).as("seed " + seed).isEqualTo(new OracleFlow(input).solve());
            assertThat(plan.certificate().proven()).isTrue();
            assertThat(plan.seats()).containsAll(input.fixed());
            shortOfSeats += plan.shortage().seats().isEmpty() ? 0 : 1;
        }
        assertThat(shortOfSeats).isBetween(1, EACH - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 14, 25, 36})
    void theOrderOfTheRowsDoesNotMatter(int seed) {
        var input = SmallRounds.round(seed);
        var first = new OptimalSeating().solve(input);
        var shuffled = shuffled(input, new Random(seed));
        assertThat(shuffled).isEqualTo(input);
        assertThat(new OptimalSeating().solve(shuffled)).isEqualTo(first);
        assertThat(new OptimalSeating().solve(SeatingInput.parse(input.text()))).isEqualTo(first);
    }

    private static SeatingInput shuffled(SeatingInput input, Random random) {
        var proposals = mixed(input.proposals(), random);
        var experts = mixed(input.experts(), random);
        var rows = new int[proposals.size()][experts.size()];
        for (int p = 0; p < rows.length; p++) {
            for (int e = 0; e < experts.size(); e++) {
                rows[p][e] = input.affinities()
                        .of(proposals.get(p).id(), experts.get(e).expert());
            }
        }
        var table = AffinityTable.of(
                proposals.stream().map(WantedPanel::id).toList(),
                experts.stream().map(AvailableExpert::expert).toList(),
                rows);
        return new SeatingInput(proposals, experts, table, mixed(input.fixed(), random), input.organisationLimit());
    }

    private static <T> List<T> mixed(List<T> list, Random random) {
        var mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
