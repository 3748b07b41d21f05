package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The cooperation model joint-research, from submission to each of its ends. */
@LianshenTest
class JointResearchProcessTests {

    People people;
    Backstage backstage;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
    }

    @Test
    void itIsFunded() {
        people.house.expertsExist();
        var number = people.applicantSubmits();
        var process = backstage.proposal(number);
        assertThat(process).isWaitingAt("call_recommendation");
        people.recommenderRecommends(number);
        assertThat(process).isWaitingAt("call_formalCheck");
        people.officerPasses(number);
        assertThat(process).isWaitingAt("call_foreignConfirmation").hasNotPassed("call_matchingFunds");
        people.agencySays(number, "accepted");
        assertThat(process).isWaitingAt("call_selection");
        var selection = backstage.instance(number, "selection");
        assertThat(selection).isWaitingAt("call_expertReview");
        backstage.expectStatus(number, "eligible");
        people.house.intakeCloses("1.9");
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        people.expertsScore(number, 85);
        assertThat(selection).isWaitingAt("event_decided");
        backstage.expectStatus(number, "reviewed");
        people.chairSettles("1.9");
        people.approverApproves("1.9");
        backstage.expectStatus(number, "on-notice");
        people.noticeEnds("1.9");
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "event_proposalSubmitted",
                        "call_recommendation",
                        "gateway_recommended",
                        "call_formalCheck",
                        "gateway_requirementsMet",
                        "gateway_fundsToVerify",
                        "call_foreignConfirmation",
                        "gateway_confirmed",
                        "call_selection",
                        "event_proposalDecided");
        assertThat(selection)
                .isEnded()
                .hasPassedInOrder(
                        "event_proposalConfirmed",
                        "task_admitProposal",
                        "call_expertReview",
                        "event_decided",
                        "gateway_funded",
                        "task_grantProposal",
                        "event_proposalFunded");
        backstage.expectStatus(number, "funded");
        backstage.expectNothingLeft(number);
    }

    @Test
    void belowTheCutItIsDeclined() {
        people.house.expertsExist();
        var better = people.eligible("4000000.00");
        var worse = people.eligible("3000000.00");
        var selection = backstage.instance(worse, "selection");
        people.house.intakeCloses("1.9");
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        people.expertsScore(better, 90);
        people.expertsScore(worse, 60);
        people.chairSettles("1.9");
        people.approverApproves("1.9");
        assertThat(selection).isWaitingAt("event_decided");
        people.noticeEnds("1.9");
        assertThat(selection)
                .isEnded()
                .hasPassedInOrder("event_decided", "gateway_funded", "task_declineProposal", "event_proposalDeclined");
        backstage.expectStatus(better, "funded");
        backstage.expectStatus(worse, "declined");
    }

    @Test
    void notRecommendedItIsRefused() {
        var number = people.applicantSubmits();
        var process = backstage.proposal(number);
        backstage.sends(
                "recommender-sc-kjt",
                backstage.task(number, "recommend-proposal"),
                Map.of("decision", "decline", "opinion", "与本地规划不符"));
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "call_recommendation", "gateway_recommended", "task_refuseProposal", "event_proposalRefused")
                .hasNotPassed("call_formalCheck");
        backstage.expectStatus(number, "refused");
        backstage.expectNothingLeft(number);
    }

    @Test
    void missingRequirementsItIsRefused() {
        var number = people.recommended("1.9", content -> {});
        var process = backstage.proposal(number);
        backstage.sends(
                "officer",
                backstage.task(number, "check-formal-requirements"),
                Map.of("decision", "refuse", "reason", "不属于本方向"));
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "call_formalCheck", "gateway_requirementsMet", "task_refuseProposal", "event_proposalRefused")
                .hasNotPassed("gateway_fundsToVerify");
        backstage.expectStatus(number, "refused");
    }

    @Test
    void withVerifiedFundsItGoesOn() {
        var number = people.recommended("1.3", House::withEnterprise);
        people.officerPasses(number);
        var process = backstage.proposal(number);
        assertThat(process).isWaitingAt("call_matchingFunds");
        people.financeDecides(number, "verified");
        assertThat(process)
                .isWaitingAt("call_foreignConfirmation")
                .hasPassedInOrder("gateway_fundsToVerify", "call_matchingFunds", "gateway_fundsVerified");
        backstage.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void withoutFundsItIsRefused() {
        var number = people.recommended("1.3", House::withEnterprise);
        people.officerPasses(number);
        var process = backstage.proposal(number);
        people.financeDecides(number, "insufficient");
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "call_matchingFunds", "gateway_fundsVerified", "task_refuseProposal", "event_proposalRefused");
        backstage.expectStatus(number, "refused");
    }

    @Test
    void rejectedByTheAgencyItIsRefused() {
        var number = people.awaitingConfirmation("1.9");
        var process = backstage.proposal(number);
        people.agencySays(number, "rejected");
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "call_foreignConfirmation",
                        "gateway_confirmed",
                        "gateway_unanswered",
                        "task_refuseProposal",
                        "event_proposalRefused");
        backstage.expectStatus(number, "refused");
    }

    @Test
    void unansweredItIsVoid() {
        var number = people.awaitingConfirmation("1.9");
        var process = backstage.proposal(number);
        backstage.timeReaches(backstage.calendar("1.9").agency("nrf").orElseThrow());
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "call_foreignConfirmation",
                        "gateway_confirmed",
                        "gateway_unanswered",
                        "task_voidProposal",
                        "event_proposalVoid");
        backstage.expectStatus(number, "void");
        backstage.expectNothingLeft(number);
    }

    @Test
    void reinstatedItStartsAtItsEligibility() {
        var number = people.awaitingConfirmation("1.9");
        backstage.timeReaches(backstage.calendar("1.9").agency("nrf").orElseThrow());
        people.agencySays(number, "accepted");
        people.liaisonDecides(number, "decide-late-confirmation", "change");
        var process = backstage.proposal(number);
        assertThat(process)
                .isWaitingAt("call_selection")
                .hasPassed("event_proposalReinstated")
                .hasNotPassed("event_proposalSubmitted");
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void whenItsConfirmationIsRevokedItIsRefused() {
        var number = people.inReview();
        var process = backstage.proposal(number);
        people.agencySays(number, "rejected");
        assertThat(process).isWaitingAt("call_selection");
        people.liaisonDecides(number, "decide-late-confirmation", "change");
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "event_confirmationRevoked", "task_refuseRevokedProposal", "event_revokedProposalRefused");
        backstage.expectStatus(number, "refused");
        backstage.expectNothingLeft(number);
        assertThat(backstage.assignmentStates(number)).extracting(Enum::name).containsOnly("WITHDRAWN");
    }
}
