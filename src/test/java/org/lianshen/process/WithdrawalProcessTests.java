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

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    private void isWithdrawnAt(String number, String place) {
        var process = engineProbe.proposal(number);
        assertThat(process).isWaitingAt(place);
        actors.house.applicantWithdraws(number);
        assertThat(process).isEnded().hasPassedInOrder("event_proposalWithdrawn", "event_reviewStopped");
        engineProbe.expectStatus(number, "withdrawn");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void beforeItIsRecommended() {
        isWithdrawnAt(actors.applicantSubmits(), "call_recommendation");
    }

    @Test
    void beforeItIsChecked() {
        isWithdrawnAt(actors.recommended("1.9", content -> {}), "call_formalCheck");
    }

    @Test
    void insteadOfACorrection() {
        var number = actors.recommended("1.9", content -> {});
        actors.officerReturns(number);
        isWithdrawnAt(number, "call_formalCheck");
    }

    @Test
    void whileItsFundsAreVerified() {
        var number = actors.recommended("1.3", House::withEnterprise);
        actors.officerPasses(number);
        isWithdrawnAt(number, "call_matchingFunds");
    }

    @Test
    void beforeItIsConfirmed() {
        isWithdrawnAt(actors.awaitingConfirmation("1.9"), "call_foreignConfirmation");
    }

    @Test
    void whileALiaisonOfficerDecides() {
        var number = actors.awaitingConfirmation("1.3");
        engineProbe.timeReaches(engineProbe.calendar("1.3").agency("oead").orElseThrow());
        assertThat(engineProbe.tasks(number, "decide-missing-confirmation")).hasSize(1);
        isWithdrawnAt(number, "call_foreignConfirmation");
    }

    @Test
    void beforeExpertsAreAssigned() {
        isWithdrawnAt(actors.eligible("900000.00"), "call_selection");
    }

    @Test
    void whileExpertsAreAtWork() {
        var number = actors.inReview();
        actors.expertScores("expert01", number, 90);
        actors.expertAnswers("expert02", number, "decline");
        isWithdrawnAt(number, "call_selection");
        assertThat(engineProbe.assignmentStates(number))
                .extracting(Enum::name)
                .as("what was scored stays, nobody else is asked any more")
                .containsExactlyInAnyOrder("SCORED", "REPLACED", "WITHDRAWN", "WITHDRAWN");
    }

    @Test
    void afterItsReview() {
        var number = actors.inReview();
        actors.expertsScore(number, 90);
        isWithdrawnAt(number, "call_selection");
    }

    @Test
    void onNotice() {
        var number = actors.inReview();
        actors.expertsScore(number, 90);
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
        isWithdrawnAt(number, "call_selection");
        actors.noticeEnds("1.9");
        assertThat(engineProbe.instances(EngineProbe.roundKey("1.9"), "direction-round"))
                .as("the round ends nevertheless")
                .isEmpty();
    }

    @Test
    void whileALateAnswerWaitsForALiaisonOfficerThatOneCanOnlyBeKept() {
        var number = actors.awaitingConfirmation("1.9");
        actors.agencySays(number, "accepted");
        actors.agencySays(number, "rejected");
        actors.house.applicantWithdraws(number);
        var task = engineProbe.task(number, "decide-late-confirmation");
        var refusal = engineProbe.refused("liaison", task, java.util.Map.of("decision", "change", "reason", "外方来函"));
        assertThat(refusal.code()).isEqualTo("too-late-to-change");
        actors.liaisonDecides(number, "decide-late-confirmation", "keep");
        engineProbe.expectStatus(number, "withdrawn");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void onceFundedItCannotBeWithdrawn() {
        var number = actors.inReview();
        actors.expertsScore(number, 90);
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
        actors.noticeEnds("1.9");
        assertThat(actors.house
                        .as("applicant1")
                        .post("/api/proposals/" + number + "/withdrawal", "{}")
                        .status())
                .isEqualTo(409);
        engineProbe.expectStatus(number, "funded");
    }
}
