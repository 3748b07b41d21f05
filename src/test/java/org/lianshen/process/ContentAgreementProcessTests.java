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
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The stage content-agreement: a confirmed application that says something else than the proposal. */
@LianshenTest
class ContentAgreementProcessTests {

    private static final Map<String, Object> LONGER = Map.of("durationMonths", 36);
    private static final Map<String, Object> AGREEING = Map.of("title", "Sample joint research", "durationMonths", 24);

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    private String differing() {
        var number = actors.awaitingConfirmation("1.9");
        actors.agencySays("nrf", number, "accepted", LONGER);
        engineProbe.expectStatus(number, "awaiting-confirmation");
        return number;
    }

    @Test
    void whatAgreesGoesOn() {
        var number = actors.awaitingConfirmation("1.9");
        actors.agencySays("nrf", number, "accepted", AGREEING);
        assertThat(engineProbe.tasks(number, "settle-differences")).isEmpty();
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void bothValuesAreShown() {
        var number = differing();
        var shown = engineProbe.shown(engineProbe.task(number, "settle-differences"), "differences");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).get("item").asText()).contains("Duration");
        assertThat(shown.get(0).get("ours").asText()).isEqualTo("24");
        assertThat(shown.get(0).get("theirs").asText()).isEqualTo("36");
        assertThat(shown.get(0).get("agency").asText()).contains("National Research Foundation");
    }

    @Test
    void noSweepTakesTheTaskAwayFromWhoeverWorksOnIt() {
        var number = differing();
        var task = engineProbe.task(number, "settle-differences").getId();
        engineProbe.bean(InterruptedEntries.class).finish();
        engineProbe.bean(InterruptedEntries.class).finish();
        assertThat(engineProbe.task(number, "settle-differences").getId()).isEqualTo(task);
        actors.agencySays("nrf", number, "accepted", Map.of("durationMonths", 30));
        assertThat(engineProbe.task(number, "settle-differences").getId()).isNotEqualTo(task);
    }

    @Test
    void takenApartTheProposalWaitsForItsOwnAnswer() {
        var number = differing();
        var stage = engineProbe.instance(number, "content-agreement");
        engineProbe
                .bean(Separations.class)
                .separate(
                        "nrf",
                        engineProbe
                                .bean(Catalogue.class)
                                .direction(new DirectionId("2022-1", "1.9"))
                                .orElseThrow(),
                        new ProposalNumber(number),
                        "不是同一份申请",
                        "liaison");
        assertThat(engineProbe.tasks(number, "settle-differences")).isEmpty();
        assertThat(stage).isEnded().hasPassed("event_answersAwaitedAgain");
        assertThat(engineProbe.instance(number, "foreign-confirmation")).isWaitingAt("gateway_answeredInTime");
        engineProbe.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void acceptedDifferencesCountAsAgreement() {
        var number = differing();
        var stage = engineProbe.instance(number, "content-agreement");
        assertThat(stage).isWaitingAt("task_settleDifferences");
        actors.liaisonDecides(number, "settle-differences", "accept");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "gateway_applicationsAgree", "gateway_differencesAccepted", "event_applicationsAgree");
        engineProbe.expectStatus(number, "eligible");
        // the same difference again is settled already
        actors.agencySays("nrf", number, "received", LONGER);
        assertThat(engineProbe.tasks(number, "decide-late-confirmation")).isEmpty();
    }

    @Test
    void returnedItIsCorrectedAndCheckedAgain() {
        var number = differing();
        var stage = engineProbe.instance(number, "content-agreement");
        actors.liaisonDecides(number, "settle-differences", "return");
        assertThat(stage).isWaitingAt("call_correction").hasNotPassed("event_applicationsAgree");
        engineProbe.expectStatus(number, "returned");
        assertThat(actors.house.letters(number)).contains("returned-for-agreement");
        actors.house.applicantCorrects(number, content -> content.put("durationMonths", 36));
        assertThat(stage).isEnded().hasPassed("event_correctionOver");
        assertThat(engineProbe.proposal(number)).isWaitingAt("call_formalCheck");
        engineProbe.expectStatus(number, "recommended");
        actors.officerPasses(number);
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void theOfficerMayStillReturnWhatALiaisonOfficerReturned() {
        var number = differing();
        actors.liaisonDecides(number, "settle-differences", "return");
        actors.house.applicantCorrects(number, content -> content.put("durationMonths", 36));
        actors.officerReturns(number);
        engineProbe.expectStatus(number, "returned");
    }

    @Test
    void returnedAndNotCorrectedItIsRefused() {
        var number = differing();
        actors.liaisonDecides(number, "settle-differences", "return");
        engineProbe.timeReaches(engineProbe.correctionUntil(number));
        engineProbe.expectStatus(number, "refused");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void theAgencyCorrectsItsEntry() {
        var number = differing();
        var stage = engineProbe.instance(number, "content-agreement");
        actors.agencySays("nrf", number, "accepted", AGREEING);
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder("event_agencyAnsweredAgain", "gateway_stillConfirmed", "event_applicationsAgree");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void theAgencyTakesItsConfirmationBack() {
        var number = differing();
        var stage = engineProbe.instance(number, "content-agreement");
        actors.agencySays(number, "rejected");
        assertThat(stage).isEnded().hasPassedInOrder("gateway_stillConfirmed", "event_confirmationRevoked");
        engineProbe.expectStatus(number, "refused");
    }

    @Test
    void aDifferenceThatComesAfterTheWaitGoesToALiaisonOfficer() {
        var number = actors.awaitingConfirmation("1.9");
        actors.agencySays("nrf", number, "received", AGREEING);
        actors.agencySays("nrf", number, "accepted", LONGER);
        engineProbe.expectStatus(number, "eligible");
        actors.agencySays("nrf", number, "received", LONGER);
        var shown = engineProbe.shown(engineProbe.task(number, "decide-late-confirmation"), "differences");
        assertThat(shown).as("asked once, however often it is said").hasSize(1);
        actors.liaisonDecides(number, "decide-late-confirmation", "keep");
        engineProbe.expectStatus(number, "eligible");
        actors.house.agencySends("nrf", "1.9", "once-more", number, "accepted");
        assertThat(engineProbe.tasks(number, "decide-late-confirmation")).isEmpty();
    }

    @Test
    void withdrawnNothingIsLeft() {
        var number = differing();
        actors.house.applicantWithdraws(number);
        engineProbe.expectNothingLeft(number);
    }
}
