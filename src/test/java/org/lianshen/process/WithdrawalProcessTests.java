package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Withdrawn at every place where a proposal may wait: its instance ends, its tasks vanish. */
@LianshenTest
class WithdrawalProcessTests {

    People people;
    Backstage backstage;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
    }

    private void isWithdrawnAt(String number, String place) {
        var process = backstage.proposal(number);
        assertThat(process).isWaitingAt(place);
        people.house.applicantWithdraws(number);
        assertThat(process).isEnded().hasPassedInOrder("event_proposalWithdrawn", "event_reviewStopped");
        backstage.expectStatus(number, "withdrawn");
        backstage.expectNothingLeft(number);
    }

    @Test
    void beforeItIsRecommended() {
        isWithdrawnAt(people.applicantSubmits(), "call_recommendation");
    }

    @Test
    void beforeItIsChecked() {
        isWithdrawnAt(people.recommended("1.9", content -> {}), "call_formalCheck");
    }

    @Test
    void insteadOfACorrection() {
        var number = people.recommended("1.9", content -> {});
        people.officerReturns(number);
        isWithdrawnAt(number, "call_formalCheck");
    }

    @Test
    void whileItsFundsAreVerified() {
        var number = people.recommended("1.3", House::withEnterprise);
        people.officerPasses(number);
        isWithdrawnAt(number, "call_matchingFunds");
    }

    @Test
    void beforeItIsConfirmed() {
        isWithdrawnAt(people.awaitingConfirmation("1.9"), "call_foreignConfirmation");
    }

    @Test
    void whileALiaisonOfficerDecides() {
        var number = people.awaitingConfirmation("1.3");
        backstage.timeReaches(backstage.calendar("1.3").agency("oead").orElseThrow());
        assertThat(backstage.tasks(number, "decide-missing-confirmation")).hasSize(1);
        isWithdrawnAt(number, "call_foreignConfirmation");
    }

    @Test
    void beforeExpertsAreAssigned() {
        isWithdrawnAt(people.eligible("900000.00"), "call_selection");
    }

    @Test
    void whileExpertsAreAtWork() {
        var number = people.inReview();
        people.expertScores("expert01", number, 90);
        people.expertAnswers("expert02", number, "decline");
        isWithdrawnAt(number, "call_selection");
        assertThat(backstage.assignmentStates(number))
                .extracting(Enum::name)
                .as("what was scored stays, nobody else is asked any more")
                .containsExactlyInAnyOrder("SCORED", "WITHDRAWN", "WITHDRAWN");
    }

    @Test
    void afterItsReview() {
        var number = people.inReview();
        people.expertsScore(number, 90);
        isWithdrawnAt(number, "call_selection");
    }

    @Test
    void onNotice() {
        var number = people.inReview();
        people.expertsScore(number, 90);
        people.chairSettles("1.9");
        people.approverApproves("1.9");
        isWithdrawnAt(number, "call_selection");
        people.noticeEnds("1.9");
        assertThat(backstage.instances(Backstage.roundKey("1.9"), "direction-round"))
                .as("the round ends nevertheless")
                .isEmpty();
    }

    @Test
    void whileALateAnswerWaitsForALiaisonOfficerThatOneCanOnlyBeKept() {
        var number = people.awaitingConfirmation("1.9");
        people.agencySays(number, "accepted");
        people.agencySays(number, "rejected");
        people.house.applicantWithdraws(number);
        var task = backstage.task(number, "decide-late-confirmation");
        var refusal = backstage.refused("liaison", task, java.util.Map.of("decision", "change", "reason", "外方来函"));
        assertThat(refusal.code()).isEqualTo("too-late-to-change");
        people.liaisonDecides(number, "decide-late-confirmation", "keep");
        backstage.expectStatus(number, "withdrawn");
        backstage.expectNothingLeft(number);
    }

    @Test
    void onceFundedItCannotBeWithdrawn() {
        var number = people.inReview();
        people.expertsScore(number, 90);
        people.chairSettles("1.9");
        people.approverApproves("1.9");
        people.noticeEnds("1.9");
        assertThat(people.house
                        .as("applicant1")
                        .post("/api/proposals/" + number + "/withdrawal", "{}")
                        .status())
                .isEqualTo(409);
        backstage.expectStatus(number, "funded");
    }
}
