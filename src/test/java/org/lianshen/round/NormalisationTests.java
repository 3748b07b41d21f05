package org.lianshen.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.sheet.CountedReview;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.proposal.ProposalNumber;

/** The example of {@code src/docs/scoring.md}, computed there by hand. */
class NormalisationTests {

    private final List<CountedReview> reviews =
            List.of(review("A", 1, "90"), review("A", 2, "70"), review("B", 1, "60"), review("B", 2, "60"));

    @Test
    void putsEveryExpertOnTheRoundsScale() {
        assertThat(Normalisation.of(reviews))
                .containsEntry(new AssignmentId("A1"), new BigDecimal("87.678"))
                .containsEntry(new AssignmentId("A2"), new BigDecimal("66.464"))
                .containsEntry(new AssignmentId("B1"), new BigDecimal("61.835"))
                .containsEntry(new AssignmentId("B2"), new BigDecimal("61.835"));
    }

    @Test
    void whereAllAreAlikeNothingMoves() {
        assertThat(Normalisation.of(List.of(review("A", 1, "80"), review("B", 1, "80"))))
                .allSatisfy((assignment, score) -> assertThat(score).isEqualByComparingTo("80"));
    }

    @Test
    void whoFiledOneSheetIsHardlyMoved() {
        var one = List.of(review("A", 1, "90"), review("B", 1, "70"), review("C", 1, "80"));
        assertThat(Normalisation.of(one).get(new AssignmentId("A1")))
                .isBetween(new BigDecimal("88"), new BigDecimal("90"));
    }

    private static CountedReview review(String expert, int place, String score) {
        return new CountedReview(
                new AssignmentId(expert + place),
                new ProposalNumber("2030-1-1.0-000" + place),
                expert,
                "评审人" + expert,
                new Sheet(Map.of(), "意见"),
                new BigDecimal(score));
    }
}
