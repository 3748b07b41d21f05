package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The stages foreign-confirmation and late-confirmation: an agency answers early, in time, late, or not at all. */
@LianshenTest
class ForeignConfirmationProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    private ProcessInstance stage(String number) {
        return engineProbe.instance(number, "foreign-confirmation");
    }

    private void theAgencysDeadlinePasses(String direction, String agency) {
        engineProbe.timeReaches(engineProbe.calendar(direction).agency(agency).orElseThrow());
    }

    @Test
    void theAgencyConfirmsInTime() {
        var number = actors.awaitingConfirmation("1.9");
        var stage = stage(number);
        assertThat(stage).isWaitingAt("gateway_answeredInTime");
        actors.agencySays(number, "received");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_requirementsMet",
                        "task_awaitConfirmation",
                        "gateway_answered",
                        "gateway_answeredInTime",
                        "event_agencyAnswered",
                        "gateway_confirmed",
                        "call_contentAgreement",
                        "event_confirmationSettled");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void theAgencyRejectsInTime() {
        var number = actors.awaitingConfirmation("1.9");
        var stage = stage(number);
        actors.agencySays(number, "rejected");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder("event_agencyAnswered", "gateway_confirmed", "event_confirmationRefused");
        engineProbe.expectStatus(number, "refused");
    }

    @Test
    void anEarlyConfirmationNeedsNoWait() {
        var number = actors.recommended("1.9", content -> {});
        actors.agencySays(number, "accepted");
        engineProbe.expectStatus(number, "recommended");
        actors.officerPasses(number);
        assertThat(engineProbe.instances(number, "foreign-confirmation")).isEmpty();
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void anEarlyRejectionNeedsNoWait() {
        var number = actors.recommended("1.9", content -> {});
        actors.agencySays(number, "rejected");
        actors.officerPasses(number);
        engineProbe.expectStatus(number, "refused");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void silenceVoids() {
        var number = actors.awaitingConfirmation("1.9");
        var stage = stage(number);
        engineProbe.timeReaches(
                engineProbe.calendar("1.9").agency("nrf").orElseThrow().minusSeconds(1));
        assertThat(stage).isWaitingAt("gateway_answeredInTime");
        theAgencysDeadlinePasses("1.9", "nrf");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_agencyDeadlinePassed", "gateway_voidWithoutConfirmation", "event_confirmationMissing")
                .hasNotPassed("task_decideMissingConfirmation");
        engineProbe.expectStatus(number, "void");
    }

    @Test
    void onSilenceALiaisonOfficerAdmits() {
        var number = actors.awaitingConfirmation("1.3");
        var stage = stage(number);
        theAgencysDeadlinePasses("1.3", "oead");
        assertThat(stage).isWaitingAt("task_decideMissingConfirmation");
        actors.liaisonDecides(number, "decide-missing-confirmation", "eligible");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "gateway_voidWithoutConfirmation",
                        "task_decideMissingConfirmation",
                        "gateway_confirmedOrAccepted",
                        "call_contentAgreement",
                        "event_confirmationSettled");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void onSilenceALiaisonOfficerRefuses() {
        var number = actors.awaitingConfirmation("1.3");
        var stage = stage(number);
        theAgencysDeadlinePasses("1.3", "oead");
        actors.liaisonDecides(number, "decide-missing-confirmation", "refuse");
        assertThat(stage).isEnded().hasPassedInOrder("gateway_confirmedOrAccepted", "event_confirmationRefused");
        engineProbe.expectStatus(number, "refused");
    }

    @Test
    void theAgencyAnswersBeforeTheLiaisonOfficer() {
        var number = actors.awaitingConfirmation("1.3");
        var stage = stage(number);
        theAgencysDeadlinePasses("1.3", "oead");
        actors.agencySays(number, "accepted");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_agencyAnsweredLate", "gateway_confirmedOrAccepted", "event_confirmationSettled");
        assertThat(engineProbe.tasks(number, "decide-missing-confirmation")).isEmpty();
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void aLateConfirmationReinstates() {
        var number = actors.awaitingConfirmation("1.9");
        theAgencysDeadlinePasses("1.9", "nrf");
        actors.agencySays(number, "accepted");
        engineProbe.expectStatus(number, "void");
        var late = engineProbe.instance(number, "late-confirmation");
        assertThat(late).isWaitingAt("task_decideLateConfirmation");
        actors.liaisonDecides(number, "decide-late-confirmation", "change");
        assertThat(late)
                .isEnded()
                .hasPassedInOrder(
                        "event_lateConfirmationReceived",
                        "task_decideLateConfirmation",
                        "task_applyLateDecision",
                        "event_lateConfirmationSettled");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void aLateConfirmationIsKeptWithoutEffect() {
        var number = actors.awaitingConfirmation("1.9");
        theAgencysDeadlinePasses("1.9", "nrf");
        actors.agencySays(number, "accepted");
        actors.liaisonDecides(number, "decide-late-confirmation", "keep");
        engineProbe.expectStatus(number, "void");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void aRejectionIsTakenBack() {
        var number = actors.awaitingConfirmation("1.9");
        actors.agencySays(number, "rejected");
        engineProbe.expectStatus(number, "refused");
        actors.agencySays(number, "accepted");
        actors.liaisonDecides(number, "decide-late-confirmation", "change");
        assertThat(engineProbe.proposal(number)).isWaitingAt("call_selection");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void aRevokedConfirmationMayBeKept() {
        var number = actors.awaitingConfirmation("1.9");
        actors.agencySays(number, "accepted");
        actors.agencySays(number, "rejected");
        actors.liaisonDecides(number, "decide-late-confirmation", "keep");
        assertThat(engineProbe.proposal(number)).isWaitingAt("call_selection");
        engineProbe.expectStatus(number, "eligible");
    }
}
