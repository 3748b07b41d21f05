package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.problem.FieldError;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.verification.Verifications;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The cooperation model industry-research: enterprises take part, and finance verifies their money. */
@LianshenTest
class IndustryResearchProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    private void financeFinds(String number, String verdict) {
        engineProbe.sends("finance", engineProbe.task(number, "verify-matching-funds"), ProcessActors.funds(verdict));
    }

    private String awaiting() {
        var number = actors.passed(TypeSample.INDUSTRY);
        financeFinds(number, "verified");
        return number;
    }

    @Test
    void withFundsVerifiedAndConfirmedItGoesToSelection() {
        var number = actors.passed(TypeSample.INDUSTRY);
        var process = engineProbe.proposal(number);
        assertThat(process).isWaitingAt("call_matchingFunds");
        assertThat(engineProbe.shown(engineProbe.task(number, "verify-matching-funds"), "proofs"))
                .hasSize(1);
        financeFinds(number, "verified");
        assertThat(process).isWaitingAt("call_foreignConfirmation");
        actors.agencySays(number, "accepted");
        assertThat(process)
                .isWaitingAt("call_selection")
                .hasPassedInOrder("call_matchingFunds", "gateway_fundsVerified", "gateway_confirmed");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void aDirectionThatAsksForNoFundsSkipsThem() {
        var number = actors.recommended("1.8", TypeSample.INDUSTRY.change());
        actors.officerPasses(number);
        assertThat(engineProbe.proposal(number))
                .isWaitingAt("call_foreignConfirmation")
                .hasPassedInOrder("call_matchingFunds", "gateway_fundsVerified");
        assertThat(engineProbe.passed(number, "matching-funds"))
                .containsExactlyInAnyOrder(
                        "event_fundsDeclared", "gateway_fundsToVerify", "event_nothingToVerify", "event_fundsVerified");
        engineProbe.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void withoutFundsItIsRefused() {
        var number = actors.passed(TypeSample.INDUSTRY);
        var process = engineProbe.proposal(number);
        financeFinds(number, "insufficient");
        assertThat(process)
                .isEnded()
                .hasPassedInOrder("gateway_fundsVerified", "task_refuseProposal", "event_proposalRefused");
        engineProbe.expectStatus(number, "refused");
        assertThat(actors.house.letters(number)).contains("funds-insufficient");
    }

    @Test
    void wherePrincipleOnlyAsksForThemTheOfficerMayWaiveThemWithAReason() {
        var number = actors.passed(TypeSample.WAIVABLE);
        var task = engineProbe.task(number, "verify-matching-funds");
        var verdicts = List.of(
                Map.of("participant", "cn2", "verdict", "insufficient"),
                Map.of("participant", "f2", "verdict", "verified"));
        assertThat(engineProbe
                        .refused("finance", task, Map.of("verdicts", verdicts, "decision", "verified"))
                        .errors())
                .extracting(FieldError::path)
                .containsExactly("/reason");
        engineProbe.sends(
                "finance", task, Map.of("verdicts", verdicts, "decision", "verified", "reason", "原则上，母公司已承诺"));
        assertThat(engineProbe
                        .bean(Verifications.class)
                        .find(new ProposalNumber(number))
                        .orElseThrow()
                        .waived())
                .isTrue();
        engineProbe.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void correctedElsewhereTheFundsAreNotVerifiedTwice() {
        var number = awaiting();
        actors.agencySays("ffg", number, "accepted", Map.of("durationMonths", 30));
        actors.liaisonDecides(number, "settle-differences", "return");
        actors.house.applicantCorrects(number, content -> content.put("durationMonths", 30));
        actors.officerPasses(number);
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void correctedInItsMoneyTheFundsAreVerifiedAnew() {
        var number = awaiting();
        actors.agencySays("ffg", number, "accepted", Map.of("durationMonths", 30));
        actors.liaisonDecides(number, "settle-differences", "return");
        actors.house.applicantCorrects(number, content -> {
            content.put("durationMonths", 30);
            var enterprise = (com.fasterxml.jackson.databind.node.ObjectNode)
                    content.get("participants").get(2);
            enterprise.put("ownFunding", new BigDecimal("310000.00"));
        });
        actors.officerPasses(number);
        assertThat(engineProbe.proposal(number)).isWaitingAt("call_matchingFunds");
    }

    @Test
    void unansweredItIsVoidAndMayBeReinstated() {
        var number = awaiting();
        var process = engineProbe.proposal(number);
        engineProbe.timeReaches(engineProbe.calendar("1.4").agency("ffg").orElseThrow());
        assertThat(process)
                .isEnded()
                .hasPassedInOrder("gateway_confirmed", "gateway_unanswered", "task_voidProposal", "event_proposalVoid");
        engineProbe.expectStatus(number, "void");
        actors.agencySays(number, "accepted");
        actors.liaisonDecides(number, "decide-late-confirmation", "change");
        assertThat(engineProbe.proposal(number)).isWaitingAt("call_selection").hasPassed("event_proposalReinstated");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void rejectedByTheAgencyItIsRefused() {
        var number = awaiting();
        actors.agencySays(number, "rejected");
        engineProbe.expectStatus(number, "refused");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void whenItsConfirmationIsRevokedItIsRefused() {
        var number = awaiting();
        actors.agencySays(number, "accepted");
        actors.agencySays(number, "rejected");
        actors.liaisonDecides(number, "decide-late-confirmation", "change");
        engineProbe.expectStatus(number, "refused");
        engineProbe.expectNothingLeft(number);
    }
}
