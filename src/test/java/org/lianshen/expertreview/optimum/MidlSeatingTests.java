package org.lianshen.expertreview.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reviewers of a conference of 2018, whose best assignment is published. */
class MidlSeatingTests {

    private static final Path TABLE =
            Path.of("src/test/resources/org/lianshen/expertreview/optimum/midl-2018/affinity.csv");

    @Test
    void thePublishedOptimumIsReachedAndProven() throws IOException {
        var plan = new OptimalSeating().solve(input());
        assertThat(BigDecimal.valueOf(plan.totalAffinity(), 6).setScale(3, RoundingMode.HALF_UP))
                .isEqualByComparingTo("201.885");
        assertThat(plan.seats()).hasSize(3 * 118);
        assertThat(plan.loads().values()).allMatch(load -> load <= 4);
        assertThat(plan.certificate().proven()).isTrue();
    }

    @Test
    void theOtherSolverSaysTheSame() throws IOException {
        var other = new OptimalSeating(List.of(new ShortestWayFlow())).solve(input());
        assertThat(other.certificate().cost())
                .isEqualTo(new OptimalSeating().solve(input()).certificate().cost());
    }

    /** In millionths, because the data has six decimals. */
    private static SeatingInput input() throws IOException {
        var lines =
                Files.readAllLines(TABLE).stream().map(line -> line.split(",")).toList();
        var papers = Arrays.stream(lines.get(0)).skip(1).toList();
        var reviewers = lines.stream().skip(1).map(line -> line[0]).toList();
        var rows = new int[papers.size()][reviewers.size()];
        for (int r = 0; r < reviewers.size(); r++) {
            for (int p = 0; p < papers.size(); p++) {
                rows[p][r] = new BigDecimal(lines.get(r + 1)[p + 1])
                        .movePointRight(6)
                        .intValueExact();
            }
        }
        return new SeatingInput(
                papers.stream().map(paper -> new WantedPanel(paper, 3)).toList(),
                reviewers.stream()
                        .map(reviewer -> new AvailableExpert(reviewer, 4, 0))
                        .toList(),
                AffinityTable.of(papers, reviewers, rows),
                List.of(),
                null);
    }
}
