package org.lianshen.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshen.proposal.ProposalStatus.RECOMMENDED;
import static org.lianshen.proposal.ProposalStatus.REFUSED;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;
import static org.lianshen.recommendation.RecommendationDecision.DECLINE;
import static org.lianshen.recommendation.RecommendationDecision.RECOMMEND;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianshen.desk.Concurrently;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.SampleProposals;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** Recommenders decide once, within their caps. */
@DeskTest
class RecommendationsTests {

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private HistoryRepository history;

    @Test
    void aRecommendedProposalTakesItsStep() {
        var number = samples.put("2.0", SUBMITTED);

        recommendations.decide(new ProposalNumber(number), RECOMMEND, "  很好  ", "recommender-a");

        assertThat(samples.status(number)).isEqualTo(RECOMMENDED);
        assertThat(history.of(new ProposalNumber(number)))
                .last()
                .satisfies(entry -> assertThat(entry.event()).isEqualTo(Cause.RECOMMENDED));
        assertThat(recommendations.find(new ProposalNumber(number))).hasValueSatisfying(made -> {
            assertThat(made.decision()).isEqualTo(RECOMMEND);
            assertThat(made.opinion()).isEqualTo("很好");
            assertThat(made.decidedBy()).isEqualTo("recommender-a");
            assertThat(made.recommender()).isNotEmpty();
        });
    }

    @Test
    void aDeclinedProposalStaysForItsProcessToRefuse() {
        var number = samples.put("2.0", SUBMITTED);

        recommendations.decide(new ProposalNumber(number), DECLINE, "不属于本省", "recommender-a");

        assertThat(samples.status(number)).isEqualTo(SUBMITTED);
        assertThat(recommendations.find(new ProposalNumber(number)))
                .get()
                .extracting("decision")
                .isEqualTo(DECLINE);
    }

    @Test
    void decliningNeedsAnOpinion() {
        var number = samples.put("2.0", SUBMITTED);

        assertRefused("unacceptable", () -> recommendations.decide(new ProposalNumber(number), DECLINE, "  ", "a"));
        assertThat(recommendations.find(new ProposalNumber(number))).isEmpty();
    }

    @Test
    void anOpinionHasAtMost4000Characters() {
        var number = samples.put("2.0", SUBMITTED);

        assertRefused(
                "unacceptable",
                () -> recommendations.decide(new ProposalNumber(number), RECOMMEND, "很".repeat(4001), "a"));
        recommendations.decide(new ProposalNumber(number), RECOMMEND, "很".repeat(4000), "a");
    }

    @Test
    void itIsDecidedOnce() {
        var recommended = samples.put("2.0", SUBMITTED);
        recommendations.decide(new ProposalNumber(recommended), RECOMMEND, null, "a");
        var declined = samples.put("2.0", SUBMITTED);
        recommendations.decide(new ProposalNumber(declined), DECLINE, "no", "a");
        var refused = samples.put("2.0", REFUSED);

        for (var number : List.of(recommended, declined, refused)) {
            assertRefused(
                    "wrong-status", () -> recommendations.decide(new ProposalNumber(number), RECOMMEND, null, "b"));
        }
    }

    @Test
    void aSixthRecommendationIsRefusedUntilAPlaceIsFree() {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            numbers.add(samples.put("2.6", SUBMITTED));
            recommendations.decide(new ProposalNumber(numbers.get(i)), RECOMMEND, null, "a");
        }
        var sixth = samples.put("2.6", SUBMITTED);

        assertRefused(
                "recommendation-cap", () -> recommendations.decide(new ProposalNumber(sixth), RECOMMEND, null, "a"));
        assertThat(samples.status(sixth)).isEqualTo(SUBMITTED);
        assertThat(recommendations.find(new ProposalNumber(sixth))).isEmpty();

        samples.move(numbers.get(2), WITHDRAWN, Cause.WITHDRAWN);
        recommendations.decide(new ProposalNumber(sixth), RECOMMEND, null, "a");
        assertThat(samples.status(sixth)).isEqualTo(RECOMMENDED);
    }

    @Test
    void aRefusedProposalKeepsItsPlaceAndADeclinedOneTakesNone() {
        for (int i = 0; i < 5; i++) {
            var number = samples.put("2.6", SUBMITTED);
            recommendations.decide(new ProposalNumber(number), RECOMMEND, null, "a");
            samples.move(number, REFUSED, Cause.FORMALLY_REFUSED);
        }

        assertRefused(
                "recommendation-cap",
                () -> recommendations.decide(new ProposalNumber(samples.put("2.6", SUBMITTED)), RECOMMEND, null, "a"));
        recommendations.decide(new ProposalNumber(samples.put("2.6", SUBMITTED)), DECLINE, "no", "a");
    }

    @Test
    void anotherRecommenderAndAnotherDirectionHaveTheirOwnPlaces() {
        for (int i = 0; i < 5; i++) {
            recommendations.decide(new ProposalNumber(samples.put("2.6", SUBMITTED)), RECOMMEND, null, "a");
            recommendations.decide(new ProposalNumber(samples.put("2.0", SUBMITTED)), RECOMMEND, null, "a");
        }
        var ofOther = samples.put("2.6", SUBMITTED, json -> json.put("recommender", "another"));

        recommendations.decide(new ProposalNumber(ofOther), RECOMMEND, null, "b");
        recommendations.decide(new ProposalNumber(samples.put("2.0", SUBMITTED)), RECOMMEND, null, "a");
    }

    @Test
    void ofTwentyRecommendationsAtTheSameMomentExactlyFiveStand() throws InterruptedException {
        var steps = IntStream.range(0, 20)
                .mapToObj(i -> samples.put("2.6", SUBMITTED))
                .map(number -> (Callable<?>) () -> {
                    recommendations.decide(new ProposalNumber(number), RECOMMEND, null, "a");
                    return number;
                })
                .toList();

        var outcomes = Concurrently.run(List.copyOf(steps));

        assertThat(Collections.frequency(outcomes, "done")).isEqualTo(5);
        assertThat(Collections.frequency(outcomes, "recommendation-cap")).isEqualTo(15);
    }

    private static void assertRefused(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
