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

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    @Test
    void itIsFunded() {
        actors.house.expertsExist();
        var number = actors.applicantSubmits();
        var process = engineProbe.proposal(number);
        assertThat(process).isWaitingAt("call_recommendation");
        actors.recommenderRecommends(number);
        assertThat(process).isWaitingAt("call_formalCheck");
        actors.officerPasses(number);
        assertThat(process).isWaitingAt("call_foreignConfirmation").hasNotPassed("call_matchingFunds");
        actors.agencySays(number, "accepted");
        assertThat(process).isWaitingAt("call_selection");
        var selection = engineProbe.instance(number, "selection");
        assertThat(selection).isWaitingAt("call_expertReview");
        engineProbe.expectStatus(number, "eligible");
        actors.house.intakeCloses("1.9");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        actors.expertsScore(number, 85);
        assertThat(selection).isWaitingAt("gateway_decisionAwaited");
        engineProbe.expectStatus(number, "reviewed");
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
        engineProbe.expectStatus(number, "on-notice");
        actors.noticeEnds("1.9");
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
        engineProbe.expectStatus(number, "funded");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void belowTheCutItIsDeclined() {
        actors.house.expertsExist();
        var better = actors.eligible("4000000.00");
        var worse = actors.eligible("3000000.00");
        var selection = engineProbe.instance(worse, "selection");
        actors.house.intakeCloses("1.9");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        actors.expertsScore(better, 90);
        actors.expertsScore(worse, 60);
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
        assertThat(selection).isWaitingAt("gateway_decisionAwaited");
        actors.noticeEnds("1.9");
        assertThat(selection)
                .isEnded()
                .hasPassedInOrder("event_decided", "gateway_funded", "task_declineProposal", "event_proposalDeclined");
        engineProbe.expectStatus(better, "funded");
        engineProbe.expectStatus(worse, "declined");
    }

    @Test
    void notRecommendedItIsRefused() {
        var number = actors.applicantSubmits();
        var process = engineProbe.proposal(number);
        engineProbe.sends(
                "recommender-sc-kjt",
                engineProbe.task(number, "recommend-proposal"),
                Map.of("decision", "decline", "opinion", "与本地规划不符"));
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "call_recommendation", "gateway_recommended", "task_refuseProposal", "event_proposalRefused")
                .hasNotPassed("call_formalCheck");
        engineProbe.expectStatus(number, "refused");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void missingRequirementsItIsRefused() {
        var number = actors.recommended("1.9", content -> {});
        var process = engineProbe.proposal(number);
        engineProbe.sends(
                "officer",
                engineProbe.task(number, "check-formal-requirements"),
                Map.of("decision", "refuse", "reason", "不属于本方向"));
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "call_formalCheck", "gateway_requirementsMet", "task_refuseProposal", "event_proposalRefused")
                .hasNotPassed("gateway_fundsToVerify");
        engineProbe.expectStatus(number, "refused");
    }

    @Test
    void withVerifiedFundsItGoesOn() {
        var number = actors.recommended("1.3", House::withEnterprise);
        actors.officerPasses(number);
        var process = engineProbe.proposal(number);
        assertThat(process).isWaitingAt("call_matchingFunds");
        actors.financeDecides(number, "verified");
        assertThat(process)
                .isWaitingAt("call_foreignConfirmation")
                .hasPassedInOrder("gateway_fundsToVerify", "call_matchingFunds", "gateway_fundsVerified");
        engineProbe.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void withoutFundsItIsRefused() {
        var number = actors.recommended("1.3", House::withEnterprise);
        actors.officerPasses(number);
        var process = engineProbe.proposal(number);
        actors.financeDecides(number, "insufficient");
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "call_matchingFunds", "gateway_fundsVerified", "task_refuseProposal", "event_proposalRefused");
        engineProbe.expectStatus(number, "refused");
    }

    @Test
    void rejectedByTheAgencyItIsRefused() {
        var number = actors.awaitingConfirmation("1.9");
        var process = engineProbe.proposal(number);
        actors.agencySays(number, "rejected");
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "call_foreignConfirmation",
                        "gateway_confirmed",
                        "gateway_unanswered",
                        "task_refuseProposal",
                        "event_proposalRefused");
        engineProbe.expectStatus(number, "refused");
    }

    @Test
    void unansweredItIsVoid() {
        var number = actors.awaitingConfirmation("1.9");
        var process = engineProbe.proposal(number);
        engineProbe.timeReaches(engineProbe.calendar("1.9").agency("nrf").orElseThrow());
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "call_foreignConfirmation",
                        "gateway_confirmed",
                        "gateway_unanswered",
                        "task_voidProposal",
                        "event_proposalVoid");
        engineProbe.expectStatus(number, "void");
        engineProbe.expectNothingLeft(number);
    }

    @Test
    void reinstatedItStartsAtItsEligibility() {
        var number = actors.awaitingConfirmation("1.9");
        engineProbe.timeReaches(engineProbe.calendar("1.9").agency("nrf").orElseThrow());
        actors.agencySays(number, "accepted");
        actors.liaisonDecides(number, "decide-late-confirmation", "change");
        var process = engineProbe.proposal(number);
        assertThat(process)
                .isWaitingAt("call_selection")
                .hasPassed("event_proposalReinstated")
                .hasNotPassed("event_proposalSubmitted");
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void whenItsConfirmationIsRevokedItIsRefused() {
        var number = actors.inReview();
        var process = engineProbe.proposal(number);
        actors.agencySays(number, "rejected");
        assertThat(process).isWaitingAt("call_selection");
        actors.liaisonDecides(number, "decide-late-confirmation", "change");
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "event_confirmationRevoked", "task_refuseRevokedProposal", "event_revokedProposalRefused");
        engineProbe.expectStatus(number, "refused");
        engineProbe.expectNothingLeft(number);
        assertThat(engineProbe.assignmentStates(number)).extracting(Enum::name).containsOnly("WITHDRAWN");
    }
}
