package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The cooperation model multilateral with its stages multilateral-confirmation and agency-answer (2.5). */
@LianshenTest
class MultilateralProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    private void say(String number, String agency, String decision) {
        actors.agencySays(agency, number, decision, Map.of());
    }

    private ProcessInstance stage(String number) {
        return engineProbe.instance(number, "multilateral-confirmation");
    }

    private void deadline(String agency) {
        engineProbe.timeReaches(engineProbe.calendar("2.5").agency(agency).orElseThrow());
    }

    private void awaited(String number, int agencies) {
        assertThat(engineProbe.instances(number, "agency-answer"))
                .as("agencies still awaited")
                .hasSize(agencies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brics br ru", "br brics za", "in ru brics"})
    void confirmedInAnyOrderItGoesToSelection(String order) {
        var number = actors.passed(TypeSample.MULTILATERAL);
        var process = engineProbe.proposal(number);
        var stage = stage(number);
        assertThat(process).isWaitingAt("call_multilateralConfirmation");
        awaited(number, 5);
        var agencies = List.of(order.split(" "));
        say(number, agencies.get(0), "received");
        awaited(number, 4);
        say(number, agencies.get(1), "accepted");
        awaited(number, 3);
        engineProbe.expectStatus(number, "awaiting-confirmation");
        say(number, agencies.get(2), "received");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_answersSuffice",
                        "task_surveyAnswers",
                        "gateway_confirmed",
                        "call_contentAgreement",
                        "event_confirmationSettled");
        awaited(number, 0);
        assertThat(process).isWaitingAt("call_selection");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void theSecretariatConfirmsTheNumberItGave() {
        var number = actors.passed(TypeSample.MULTILATERAL);
        actors.house.agencySends("brics", "2.5", "by-number", "BRICS-SAMPLE-1", "accepted");
        awaited(number, 4);
        say(number, "br", "accepted");
        say(number, "ru", "accepted");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void theSecretariatConfirmsItsNumberBeforeThereIsAProposal() {
        actors.house.agencySends("brics", "2.5", "by-number", "BRICS-SAMPLE-1", "accepted");
        var number = actors.passed(TypeSample.MULTILATERAL);
        awaited(number, 4);
        say(number, "br", "accepted");
        say(number, "ru", "accepted");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void anotherNumberThanTheOneDeclaredIsADifference() {
        var number = actors.passed(TypeSample.MULTILATERAL);
        say(number, "br", "accepted");
        say(number, "ru", "accepted");
        var entry = Map.of(
                "id", "a",
                "direction", "2.5",
                "reference", "BRICS-OTHER",
                "decision", "accepted",
                "title", "Sample joint research",
                "chineseOrganisation", "Example University",
                "chineseInvestigator", "Investigator A",
                "foreignOrganisation", "Partner Institute",
                "foreignInvestigator", "Investigator B");
        actors.house
                .as("agency-brics")
                .post("/api/agencies/brics/confirmations", List.of(entry))
                .expect(200);
        engineProbe.expectStatus(number, "awaiting-confirmation");
        var shown = engineProbe.shown(engineProbe.task(number, "settle-differences"), "differences");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).get("ours").asText()).isEqualTo("BRICS-SAMPLE-1");
        assertThat(shown.get(0).get("theirs").asText()).isEqualTo("BRICS-OTHER");
    }

    @Test
    void whatWasSaidBeforeTheWaitCounts() {
        var number = actors.recommended(TypeSample.MULTILATERAL);
        say(number, "ru", "accepted");
        say(number, "brics", "accepted");
        actors.officerPasses(number);
        awaited(number, 3);
        engineProbe.expectStatus(number, "awaiting-confirmation");
        say(number, "br", "accepted");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void whenAllSpokeEarlyNobodyIsAwaited() {
        var number = actors.recommended(TypeSample.MULTILATERAL);
        List.of("ru", "brics", "br").forEach(agency -> say(number, agency, "accepted"));
        actors.officerPasses(number);
        assertThat(engineProbe.instances(number, "multilateral-confirmation")).isEmpty();
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void rejectedByTheSecretariatItIsRefused() {
        var number = actors.passed(TypeSample.MULTILATERAL);
        var stage = stage(number);
        say(number, "br", "accepted");
        say(number, "brics", "rejected");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder("event_answersSuffice", "gateway_rejected", "event_confirmationRefused");
        engineProbe.expectStatus(number, "refused");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void aRejectionByOneCountryAloneDecidesNothing() {
        var number = actors.passed(TypeSample.MULTILATERAL);
        say(number, "za", "rejected");
        engineProbe.expectStatus(number, "awaiting-confirmation");
        List.of("ru", "brics", "in").forEach(agency -> say(number, agency, "accepted"));
        engineProbe.expectStatus(number, "eligible");
    }

    /** The secretariat says something else, and while that is open a country takes its confirmation back. */
    private String lackingWhileDifferencesAreOpen() {
        var number = actors.passed(TypeSample.MULTILATERAL);
        actors.agencySays("brics", number, "accepted", Map.of("durationMonths", 12));
        say(number, "br", "accepted");
        say(number, "ru", "accepted");
        var agreement = engineProbe.instance(number, "content-agreement");
        say(number, "ru", "rejected");
        assertThat(agreement).isEnded().hasPassedInOrder("event_confirmationsLacking", "event_answersAwaitedAgain");
        assertThat(stage(number)).isWaitingAt("call_agencyAnswer");
        awaited(number, 2);
        engineProbe.expectStatus(number, "awaiting-confirmation");
        return number;
    }

    @Test
    void whenACountryTakesItsWordBackAnotherIsAwaited() {
        var number = lackingWhileDifferencesAreOpen();
        say(number, "za", "accepted");
        actors.liaisonDecides(number, "settle-differences", "accept");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void whenNoOtherCountryComesALiaisonOfficerDecides() {
        var number = lackingWhileDifferencesAreOpen();
        deadline("za");
        assertThat(engineProbe.tasks(number, "settle-differences")).isEmpty();
        actors.liaisonDecides(number, "decide-missing-confirmation", "eligible");
        // admitted all the same; what differs is still to be settled, whatever else is said
        say(number, "in", "rejected");
        actors.liaisonDecides(number, "settle-differences", "accept");
        engineProbe.expectStatus(number, "eligible");
    }

    /** One country is missing: after the last deadline a liaison officer decides, and it is never void. */
    private String oneCountryMissing() {
        var number = actors.passed(TypeSample.MULTILATERAL);
        say(number, "brics", "accepted");
        say(number, "br", "accepted");
        deadline("brics");
        assertThat(stage(number)).isWaitingAt("call_agencyAnswer");
        deadline("za");
        assertThat(stage(number))
                .isWaitingAt("task_decideMissingConfirmation")
                .hasPassedInOrder("call_agencyAnswer", "task_surveyAnswers", "gateway_confirmed", "gateway_rejected");
        engineProbe.expectStatus(number, "awaiting-confirmation");
        return number;
    }

    @Test
    void eachAgencyHasItsOwnDeadline() {
        var number = actors.passed(TypeSample.MULTILATERAL);
        awaited(number, 5);
        deadline("brics");
        awaited(number, 4);
        // the secretariat is late, but the wait is not over
        List.of("br", "ru", "brics").forEach(agency -> say(number, agency, "accepted"));
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void theLiaisonOfficerSeesWhoIsMissing() {
        var number = oneCountryMissing();
        var shown = engineProbe.shown(engineProbe.task(number, "decide-missing-confirmation"), "agencyAnswers");
        assertThat(StreamSupport.stream(shown.spliterator(), false)
                        .filter(row -> row.get("answer").asText().contains("Silent")))
                .hasSize(3);
        assertThat(shown).hasSize(5);
    }

    @Test
    void theLiaisonOfficerAdmits() {
        var number = oneCountryMissing();
        var stage = stage(number);
        actors.liaisonDecides(number, "decide-missing-confirmation", "eligible");
        assertThat(stage).isEnded().hasPassedInOrder("gateway_confirmedOrAccepted", "event_confirmationSettled");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void theLiaisonOfficerRefuses() {
        var number = oneCountryMissing();
        var stage = stage(number);
        actors.liaisonDecides(number, "decide-missing-confirmation", "refuse");
        assertThat(stage).isEnded().hasPassedInOrder("gateway_confirmedOrAccepted", "event_confirmationRefused");
        engineProbe.expectStatus(number, "refused");
    }

    @Test
    void theMissingCountryAnswersBeforeTheLiaisonOfficer() {
        var number = oneCountryMissing();
        var stage = stage(number);
        say(number, "in", "accepted");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_agencyAnsweredLate", "gateway_confirmedOrAccepted", "event_confirmationSettled");
        assertThat(engineProbe.tasks(number, "decide-missing-confirmation")).isEmpty();
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void differencesAreSettledHereToo() {
        var number = actors.passed(TypeSample.MULTILATERAL);
        say(number, "brics", "accepted");
        say(number, "br", "accepted");
        actors.agencySays("ru", number, "accepted", Map.of("durationMonths", 12));
        actors.liaisonDecides(number, "settle-differences", "return");
        actors.house.applicantCorrects(number, content -> content.put("durationMonths", 12));
        assertThat(engineProbe.proposal(number)).isWaitingAt("call_formalCheck").hasPassed("gateway_confirmed");
        actors.officerPasses(number);
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void refusedForWantOfConfirmationsItMayBeReinstated() {
        var number = oneCountryMissing();
        actors.liaisonDecides(number, "decide-missing-confirmation", "refuse");
        say(number, "ru", "accepted");
        actors.liaisonDecides(number, "decide-late-confirmation", "change");
        assertThat(engineProbe.proposal(number)).isWaitingAt("call_selection").hasPassed("event_proposalReinstated");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void whenItsConfirmationIsRevokedItIsRefused() {
        var number = actors.passed(TypeSample.MULTILATERAL);
        List.of("br", "ru", "brics").forEach(agency -> say(number, agency, "accepted"));
        say(number, "brics", "rejected");
        var process = engineProbe.proposal(number);
        actors.liaisonDecides(number, "decide-late-confirmation", "change");
        assertThat(process).isEnded().hasPassed("event_revokedProposalRefused");
        engineProbe.expectStatus(number, "refused");
        engineProbe.expectNothingLeft(number);
    }
}
