package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.confirmation.inbox.InterruptedEntries;
import org.lianshen.confirmation.pairing.Separations;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The stage content-agreement: a confirmed application that says something else than the proposal. */
@LianshenTest
class ContentAgreementProcessTests {

    private static final Map<String, Object> LONGER = Map.of("durationMonths", 36);
    private static final Map<String, Object> AGREEING = Map.of("title", "Sample joint research", "durationMonths", 24);

    People people;
    Backstage backstage;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
    }

    private String differing() {
        var number = people.awaitingConfirmation("1.9");
        people.agencySays("nrf", number, "accepted", LONGER);
        backstage.expectStatus(number, "awaiting-confirmation");
        return number;
    }

    @Test
    void whatAgreesGoesOn() {
        var number = people.awaitingConfirmation("1.9");
        people.agencySays("nrf", number, "accepted", AGREEING);
        assertThat(backstage.tasks(number, "settle-differences")).isEmpty();
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void bothValuesAreShown() {
        var number = differing();
        var shown = backstage.shown(backstage.task(number, "settle-differences"), "differences");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).get("item").asText()).contains("Duration");
        assertThat(shown.get(0).get("ours").asText()).isEqualTo("24");
        assertThat(shown.get(0).get("theirs").asText()).isEqualTo("36");
        assertThat(shown.get(0).get("agency").asText()).contains("National Research Foundation");
    }

    @Test
    void noSweepTakesTheTaskAwayFromWhoeverWorksOnIt() {
        var number = differing();
        var task = backstage.task(number, "settle-differences").getId();
        backstage.bean(InterruptedEntries.class).finish();
        backstage.bean(InterruptedEntries.class).finish();
        assertThat(backstage.task(number, "settle-differences").getId()).isEqualTo(task);
        people.agencySays("nrf", number, "accepted", Map.of("durationMonths", 30));
        assertThat(backstage.task(number, "settle-differences").getId()).isNotEqualTo(task);
    }

    @Test
    void takenApartTheProposalWaitsForItsOwnAnswer() {
        var number = differing();
        var stage = backstage.instance(number, "content-agreement");
        backstage
                .bean(Separations.class)
                .separate(
                        "nrf",
                        backstage
                                .bean(Catalogue.class)
                                .direction(new DirectionId("2022-1", "1.9"))
                                .orElseThrow(),
                        number,
                        "不是同一份申请",
                        "liaison");
        assertThat(backstage.tasks(number, "settle-differences")).isEmpty();
        assertThat(stage).isEnded().hasPassed("event_answersAwaitedAgain");
        assertThat(backstage.instance(number, "foreign-confirmation")).isWaitingAt("gateway_answeredInTime");
        backstage.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void acceptedDifferencesCountAsAgreement() {
        var number = differing();
        var stage = backstage.instance(number, "content-agreement");
        assertThat(stage).isWaitingAt("task_settleDifferences");
        people.liaisonDecides(number, "settle-differences", "accept");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "gateway_applicationsAgree", "gateway_differencesAccepted", "event_applicationsAgree");
        backstage.expectStatus(number, "eligible");
        // the same difference again is settled already
        people.agencySays("nrf", number, "received", LONGER);
        assertThat(backstage.tasks(number, "decide-late-confirmation")).isEmpty();
    }

    @Test
    void returnedItIsCorrectedAndCheckedAgain() {
        var number = differing();
        var stage = backstage.instance(number, "content-agreement");
        people.liaisonDecides(number, "settle-differences", "return");
        assertThat(stage).isWaitingAt("call_correction").hasNotPassed("event_applicationsAgree");
        backstage.expectStatus(number, "returned");
        assertThat(people.house.letters(number)).contains("returned-for-agreement");
        people.house.applicantCorrects(number, content -> content.put("durationMonths", 36));
        assertThat(stage).isEnded().hasPassed("event_correctionOver");
        assertThat(backstage.proposal(number)).isWaitingAt("call_formalCheck");
        backstage.expectStatus(number, "recommended");
        people.officerPasses(number);
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void theOfficerMayStillReturnWhatALiaisonOfficerReturned() {
        var number = differing();
        people.liaisonDecides(number, "settle-differences", "return");
        people.house.applicantCorrects(number, content -> content.put("durationMonths", 36));
        people.officerReturns(number);
        backstage.expectStatus(number, "returned");
    }

    @Test
    void returnedAndNotCorrectedItIsRefused() {
        var number = differing();
        people.liaisonDecides(number, "settle-differences", "return");
        backstage.timeReaches(backstage.correctionUntil(number));
        backstage.expectStatus(number, "refused");
        backstage.expectNothingLeft(number);
    }

    @Test
    void theAgencyCorrectsItsEntry() {
        var number = differing();
        var stage = backstage.instance(number, "content-agreement");
        people.agencySays("nrf", number, "accepted", AGREEING);
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder("event_agencyAnsweredAgain", "gateway_stillConfirmed", "event_applicationsAgree");
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void theAgencyTakesItsConfirmationBack() {
        var number = differing();
        var stage = backstage.instance(number, "content-agreement");
        people.agencySays(number, "rejected");
        assertThat(stage).isEnded().hasPassedInOrder("gateway_stillConfirmed", "event_confirmationRevoked");
        backstage.expectStatus(number, "refused");
    }

    @Test
    void aDifferenceThatComesAfterTheWaitGoesToALiaisonOfficer() {
        var number = people.awaitingConfirmation("1.9");
        people.agencySays("nrf", number, "received", AGREEING);
        people.agencySays("nrf", number, "accepted", LONGER);
        backstage.expectStatus(number, "eligible");
        people.agencySays("nrf", number, "received", LONGER);
        var shown = backstage.shown(backstage.task(number, "decide-late-confirmation"), "differences");
        assertThat(shown).as("asked once, however often it is said").hasSize(1);
        people.liaisonDecides(number, "decide-late-confirmation", "keep");
        backstage.expectStatus(number, "eligible");
        people.house.agencySends("nrf", "1.9", "once-more", number, "accepted");
        assertThat(backstage.tasks(number, "decide-late-confirmation")).isEmpty();
    }

    @Test
    void withdrawnNothingIsLeft() {
        var number = differing();
        people.house.applicantWithdraws(number);
        backstage.expectNothingLeft(number);
    }
}
