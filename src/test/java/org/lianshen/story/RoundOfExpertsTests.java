package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The right experts, from their self-check to the last sheet, whatever becomes of them on the way. */
@OutsideCallTest
class RoundOfExpertsTests {

    private static final int PROPOSALS = 5;
    private static final int EXPERTS = 16;
    private static final int DAYS = 16;

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Test
    void allReviewsComeInWithoutRepairByHand() {
        var round = new RoundOfExperts(new House(port, catalogue), EXPERTS);
        round.poolIsListed();
        round.proposalsBecomeEligible(PROPOSALS);
        round.intakeCloses();
        var numbers = round.numbers();

        // three experts never answer the self-check: its period ends without them
        round.marks("expert01", numbers.get(0), "曾合作申报");
        for (int place = 2; place <= EXPERTS - 3; place++) {
            round.checks(RoundOfExperts.expert(place), "none");
        }
        new House(port, catalogue).timePasses("P10D");

        round.officerPins(numbers.get(1), "expert01", numbers.get(2), "expert02");
        var plan = round.officerSolves();
        assertThat(plan.at("/result/seats")).hasSize(PROPOSALS * 4);
        assertThat(plan.at("/result/proof/cost").asText())
                .as("proven")
                .isEqualTo(plan.at("/result/proof/bound").asText());
        assertThat(RoundOfExperts.seated(plan, numbers.get(0))).doesNotContain("expert01");
        assertThat(RoundOfExperts.seated(plan, numbers.get(1))).contains("expert01");
        assertThat(RoundOfExperts.seated(plan, numbers.get(2))).contains("expert02");
        round.officerConfirms(plan);
        assertThat(round.places()).hasSize(PROPOSALS * 4);

        var places = round.places();
        var silent = new TreeSet<String>();
        round.declines(places.get(0));
        // one never answers, one claims and never writes, wherever they are asked
        var first = places.get(1);
        silent.add(first.get("expert").asText());
        var second = places.stream()
                .filter(place -> !silent.contains(place.get("expert").asText()))
                .filter(place -> !place.get("expert").equals(places.get(0).get("expert")))
                .skip(2)
                .findFirst()
                .orElseThrow();
        round.claims(second);
        silent.add(second.get("expert").asText());
        var late = places.stream()
                .filter(place -> !silent.contains(place.get("expert").asText()))
                .filter(place -> !place.get("expert").equals(places.get(0).get("expert")))
                .filter(place -> !place.get("number").equals(places.get(0).get("number")))
                .reduce((one, next) -> next)
                .orElseThrow();
        round.movesTo(late);
        assertThat(round.places())
                .filteredOn(place -> place.get("assignment").equals(late.get("assignment")))
                .allMatch(place -> !place.get("state").asText().equals("invited"));

        var house = new House(port, catalogue);
        // whoever is asked has two days to answer: nobody waits longer for those who do
        for (int day = 0; day < DAYS; day++) {
            round.everybodyElseScores(silent);
            round.expectNoRepairByHand();
            house.timePasses("P1D");
        }
        round.everybodyElseScores(silent);
        round.expectNoRepairByHand();
        round.expectAllReviewed(4);
        assertThat(round.places())
                .extracting(place -> place.get("state").asText())
                .containsOnly("scored", "replaced");
        assertThat(round.letters()).contains("expert-replaced", "invitation-lapsed", "conflict-found");
        assertThat(Set.copyOf(round.everybody())).containsAll(silent);
    }
}
