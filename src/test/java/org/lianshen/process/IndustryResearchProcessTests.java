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
import org.lianshen.verification.Verifications;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The cooperation model industry-research: enterprises take part, and finance verifies their money. */
@LianshenTest
class IndustryResearchProcessTests {

    People people;
    Backstage backstage;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
    }

    private void financeFinds(String number, String verdict) {
        backstage.sends("finance", backstage.task(number, "verify-matching-funds"), People.funds(verdict));
    }

    private String awaiting() {
        var number = people.passed(TypeSample.INDUSTRY);
        financeFinds(number, "verified");
        return number;
    }

    @Test
    void withFundsVerifiedAndConfirmedItGoesToSelection() {
        var number = people.passed(TypeSample.INDUSTRY);
        var process = backstage.proposal(number);
        assertThat(process).isWaitingAt("call_matchingFunds");
        assertThat(backstage.shown(backstage.task(number, "verify-matching-funds"), "proofs"))
                .hasSize(1);
        financeFinds(number, "verified");
        assertThat(process).isWaitingAt("call_foreignConfirmation");
        people.agencySays(number, "accepted");
        assertThat(process)
                .isWaitingAt("call_selection")
                .hasPassedInOrder("call_matchingFunds", "gateway_fundsVerified", "gateway_confirmed");
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void aDirectionThatAsksForNoFundsSkipsThem() {
        var number = people.recommended("1.8", TypeSample.INDUSTRY.change());
        people.officerPasses(number);
        assertThat(backstage.proposal(number))
                .isWaitingAt("call_foreignConfirmation")
                .hasPassedInOrder("call_matchingFunds", "gateway_fundsVerified");
        assertThat(backstage.passed(number, "matching-funds"))
                .containsExactlyInAnyOrder(
                        "event_fundsDeclared", "gateway_fundsToVerify", "event_nothingToVerify", "event_fundsVerified");
        backstage.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void withoutFundsItIsRefused() {
        var number = people.passed(TypeSample.INDUSTRY);
        var process = backstage.proposal(number);
        financeFinds(number, "insufficient");
        assertThat(process)
                .isEnded()
                .hasPassedInOrder("gateway_fundsVerified", "task_refuseProposal", "event_proposalRefused");
        backstage.expectStatus(number, "refused");
        assertThat(people.house.letters(number)).contains("funds-insufficient");
    }

    @Test
    void wherePrincipleOnlyAsksForThemTheOfficerMayWaiveThemWithAReason() {
        var number = people.passed(TypeSample.WAIVABLE);
        var task = backstage.task(number, "verify-matching-funds");
        var verdicts = List.of(
                Map.of("participant", "cn2", "verdict", "insufficient"),
                Map.of("participant", "f2", "verdict", "verified"));
        assertThat(backstage
                        .refused("finance", task, Map.of("verdicts", verdicts, "decision", "verified"))
                        .errors())
                .extracting(FieldError::path)
                .containsExactly("/reason");
        backstage.sends("finance", task, Map.of("verdicts", verdicts, "decision", "verified", "reason", "原则上，母公司已承诺"));
        assertThat(backstage
                        .bean(Verifications.class)
                        .find(number)
                        .orElseThrow()
                        .waived())
                .isTrue();
        backstage.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void correctedElsewhereTheFundsAreNotVerifiedTwice() {
        var number = awaiting();
        people.agencySays("ffg", number, "accepted", Map.of("durationMonths", 30));
        people.liaisonDecides(number, "settle-differences", "return");
        people.house.applicantCorrects(number, content -> content.put("durationMonths", 30));
        people.officerPasses(number);
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void correctedInItsMoneyTheFundsAreVerifiedAnew() {
        var number = awaiting();
        people.agencySays("ffg", number, "accepted", Map.of("durationMonths", 30));
        people.liaisonDecides(number, "settle-differences", "return");
        people.house.applicantCorrects(number, content -> {
            content.put("durationMonths", 30);
            var enterprise = (com.fasterxml.jackson.databind.node.ObjectNode)
                    content.get("participants").get(2);
            enterprise.put("ownFunding", new BigDecimal("310000.00"));
        });
        people.officerPasses(number);
        assertThat(backstage.proposal(number)).isWaitingAt("call_matchingFunds");
    }

    @Test
    void unansweredItIsVoidAndMayBeReinstated() {
        var number = awaiting();
        var process = backstage.proposal(number);
        backstage.timeReaches(backstage.calendar("1.4").agency("ffg").orElseThrow());
        assertThat(process)
                .isEnded()
                .hasPassedInOrder("gateway_confirmed", "gateway_unanswered", "task_voidProposal", "event_proposalVoid");
        backstage.expectStatus(number, "void");
        people.agencySays(number, "accepted");
        people.liaisonDecides(number, "decide-late-confirmation", "change");
        assertThat(backstage.proposal(number)).isWaitingAt("call_selection").hasPassed("event_proposalReinstated");
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void rejectedByTheAgencyItIsRefused() {
        var number = awaiting();
        people.agencySays(number, "rejected");
        backstage.expectStatus(number, "refused");
        backstage.expectNothingLeft(number);
    }

    @Test
    void whenItsConfirmationIsRevokedItIsRefused() {
        var number = awaiting();
        people.agencySays(number, "accepted");
        people.agencySays(number, "rejected");
        people.liaisonDecides(number, "decide-late-confirmation", "change");
        backstage.expectStatus(number, "refused");
        backstage.expectNothingLeft(number);
    }
}
