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

    People people;
    Backstage backstage;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
    }

    private ProcessInstance stage(String number) {
        return backstage.instance(number, "foreign-confirmation");
    }

    private void theAgencysDeadlinePasses(String direction, String agency) {
        backstage.timeReaches(backstage.calendar(direction).agency(agency).orElseThrow());
    }

    @Test
    void theAgencyConfirmsInTime() {
        var number = people.awaitingConfirmation("1.9");
        var stage = stage(number);
        assertThat(stage).isWaitingAt("gateway_answeredInTime");
        people.agencySays(number, "received");
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
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void theAgencyRejectsInTime() {
        var number = people.awaitingConfirmation("1.9");
        var stage = stage(number);
        people.agencySays(number, "rejected");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder("event_agencyAnswered", "gateway_confirmed", "event_confirmationRefused");
        backstage.expectStatus(number, "refused");
    }

    @Test
    void anEarlyConfirmationNeedsNoWait() {
        var number = people.recommended("1.9", content -> {});
        people.agencySays(number, "accepted");
        backstage.expectStatus(number, "recommended");
        people.officerPasses(number);
        assertThat(backstage.instances(number, "foreign-confirmation")).isEmpty();
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void anEarlyRejectionNeedsNoWait() {
        var number = people.recommended("1.9", content -> {});
        people.agencySays(number, "rejected");
        people.officerPasses(number);
        backstage.expectStatus(number, "refused");
        backstage.expectNothingLeft(number);
    }

    @Test
    void silenceVoids() {
        var number = people.awaitingConfirmation("1.9");
        var stage = stage(number);
        backstage.timeReaches(
                backstage.calendar("1.9").agency("nrf").orElseThrow().minusSeconds(1));
        assertThat(stage).isWaitingAt("gateway_answeredInTime");
        theAgencysDeadlinePasses("1.9", "nrf");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_agencyDeadlinePassed", "gateway_voidWithoutConfirmation", "event_confirmationMissing")
                .hasNotPassed("task_decideMissingConfirmation");
        backstage.expectStatus(number, "void");
    }

    @Test
    void onSilenceALiaisonOfficerAdmits() {
        var number = people.awaitingConfirmation("1.3");
        var stage = stage(number);
        theAgencysDeadlinePasses("1.3", "oead");
        assertThat(stage).isWaitingAt("task_decideMissingConfirmation");
        people.liaisonDecides(number, "decide-missing-confirmation", "eligible");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "gateway_voidWithoutConfirmation",
                        "task_decideMissingConfirmation",
                        "gateway_confirmedOrAccepted",
                        "call_contentAgreement",
                        "event_confirmationSettled");
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void onSilenceALiaisonOfficerRefuses() {
        var number = people.awaitingConfirmation("1.3");
        var stage = stage(number);
        theAgencysDeadlinePasses("1.3", "oead");
        people.liaisonDecides(number, "decide-missing-confirmation", "refuse");
        assertThat(stage).isEnded().hasPassedInOrder("gateway_confirmedOrAccepted", "event_confirmationRefused");
        backstage.expectStatus(number, "refused");
    }

    @Test
    void theAgencyAnswersBeforeTheLiaisonOfficer() {
        var number = people.awaitingConfirmation("1.3");
        var stage = stage(number);
        theAgencysDeadlinePasses("1.3", "oead");
        people.agencySays(number, "accepted");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_agencyAnsweredLate", "gateway_confirmedOrAccepted", "event_confirmationSettled");
        assertThat(backstage.tasks(number, "decide-missing-confirmation")).isEmpty();
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void aLateConfirmationReinstates() {
        var number = people.awaitingConfirmation("1.9");
        theAgencysDeadlinePasses("1.9", "nrf");
        people.agencySays(number, "accepted");
        backstage.expectStatus(number, "void");
        var late = backstage.instance(number, "late-confirmation");
        assertThat(late).isWaitingAt("task_decideLateConfirmation");
        people.liaisonDecides(number, "decide-late-confirmation", "change");
        assertThat(late)
                .isEnded()
                .hasPassedInOrder(
                        "event_lateConfirmationReceived",
                        "task_decideLateConfirmation",
                        "task_applyLateDecision",
                        "event_lateConfirmationSettled");
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void aLateConfirmationIsKeptWithoutEffect() {
        var number = people.awaitingConfirmation("1.9");
        theAgencysDeadlinePasses("1.9", "nrf");
        people.agencySays(number, "accepted");
        people.liaisonDecides(number, "decide-late-confirmation", "keep");
        backstage.expectStatus(number, "void");
        backstage.expectNothingLeft(number);
    }

    @Test
    void aRejectionIsTakenBack() {
        var number = people.awaitingConfirmation("1.9");
        people.agencySays(number, "rejected");
        backstage.expectStatus(number, "refused");
        people.agencySays(number, "accepted");
        people.liaisonDecides(number, "decide-late-confirmation", "change");
        assertThat(backstage.proposal(number)).isWaitingAt("call_selection");
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void aRevokedConfirmationMayBeKept() {
        var number = people.awaitingConfirmation("1.9");
        people.agencySays(number, "accepted");
        people.agencySays(number, "rejected");
        people.liaisonDecides(number, "decide-late-confirmation", "keep");
        assertThat(backstage.proposal(number)).isWaitingAt("call_selection");
        backstage.expectStatus(number, "eligible");
    }
}
