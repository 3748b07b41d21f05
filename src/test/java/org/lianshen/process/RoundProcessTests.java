package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.DirectionId;
import org.lianshen.round.RoundStage;
import org.lianshen.round.Rounds;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The models direction-round and list-approval: a direction from its open intake to the approved list. */
@LianshenTest
class RoundProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    private void expectStage(RoundStage stage) {
        assertThat(engineProbe
                        .bean(Rounds.class)
                        .find(new DirectionId(House.CALL, "1.9"))
                        .orElseThrow()
                        .stage())
                .isEqualTo(stage);
    }

    @Test
    void itGoesFromIntakeToDecisions() {
        actors.house.expertsExist();
        var number = actors.eligible("900000.00");
        var round = engineProbe.round("1.9");
        assertThat(round).isWaitingAt("gateway_intakeOpen");
        var deadline = engineProbe.calendar("1.9").applicants();
        engineProbe.timeReaches(deadline.minusSeconds(1));
        assertThat(round).isWaitingAt("gateway_intakeOpen");
        engineProbe.timeReaches(deadline);
        assertThat(round).isWaitingAt("task_assignExperts");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        assertThat(round).isWaitingAt("gateway_reviewsAwaited");
        actors.expertsScore(number, 90);
        assertThat(round).isWaitingAt("call_listApproval");
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
        assertThat(round).isWaitingAt("call_publicNotice");
        actors.noticeEnds("1.9");
        assertThat(round)
                .isEnded()
                .hasPassedInOrder(
                        "event_roundOpened",
                        "event_intakeDeadlinePassed",
                        "task_surveyPool",
                        "gateway_poolSettled",
                        "task_assignExperts",
                        "task_announceAssignment",
                        "task_surveyReviews",
                        "gateway_reviewsComplete",
                        "gateway_expertsMissing",
                        "event_reviewsComplete",
                        "call_listApproval",
                        "call_publicNotice",
                        "task_sendDecisions",
                        "event_roundClosed");
        expectStage(RoundStage.CLOSED);
        engineProbe.expectStatus(number, "funded");
    }

    @Test
    void anEmptyPoolEndsIt() {
        var round = engineProbe.round("1.9");
        engineProbe.timeReaches(engineProbe.calendar("1.9").applicants());
        assertThat(round)
                .isEnded()
                .hasPassedInOrder(
                        "event_intakeDeadlinePassed",
                        "task_surveyPool",
                        "gateway_poolSettled",
                        "gateway_poolEmpty",
                        "event_nothingToReview");
        expectStage(RoundStage.EMPTY);
    }

    @Test
    void closedEarlyItWaitsForNobodyElse() {
        var number = actors.eligible("900000.00");
        var round = engineProbe.round("1.9");
        actors.house.intakeCloses("1.9");
        assertThat(round)
                .isWaitingAt("task_assignExperts")
                .hasPassed("event_intakeClosed")
                .hasNotPassed("event_intakeDeadlinePassed");
        var late = actors.house.applicantDrafts("1.9", content -> {});
        assertThat(actors.house.submit(late).status()).isEqualTo(409);
        engineProbe.expectStatus(number, "eligible");
    }

    @Test
    void itWaitsUntilThePoolIsSettled() {
        var settled = actors.eligible("900000.00");
        var open = actors.awaitingConfirmation("1.9");
        var submitted = actors.applicantSubmits();
        var round = engineProbe.round("1.9");
        actors.house.intakeCloses("1.9");
        assertThat(round).isWaitingAt("event_poolSettled").hasPassedInOrder("task_surveyPool", "gateway_poolEmpty");
        actors.agencySays(open, "rejected");
        assertThat(round).isWaitingAt("event_poolSettled");
        actors.house.applicantWithdraws(submitted);
        assertThat(round)
                .isWaitingAt("task_assignExperts")
                .hasPassedInOrder("event_poolSettled", "task_surveyPool", "gateway_poolSettled");
        engineProbe.expectStatus(settled, "eligible");
    }

    @Test
    void itEndsEmptyWhenTheLastProposalLeavesTheOpenPool() {
        var number = actors.awaitingConfirmation("1.9");
        var round = engineProbe.round("1.9");
        actors.house.intakeCloses("1.9");
        assertThat(round).isWaitingAt("event_poolSettled");
        actors.house.applicantWithdraws(number);
        assertThat(round).isEnded().hasPassed("event_nothingToReview");
    }

    @Test
    void whenOneIsWithdrawnTheOthersGoOn() {
        actors.house.expertsExist();
        var stays = actors.eligible("900000.00");
        var leaves = actors.eligible("900000.00");
        var round = engineProbe.round("1.9");
        actors.house.intakeCloses("1.9");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        actors.expertsScore(stays, 80);
        assertThat(round).isWaitingAt("gateway_reviewsAwaited");
        actors.house.applicantWithdraws(leaves);
        assertThat(round).isWaitingAt("call_listApproval");
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
        engineProbe.expectStatus(stays, "on-notice");
        engineProbe.expectStatus(leaves, "withdrawn");
    }

    @Test
    void whenAllAreWithdrawnInReviewItEnds() {
        var number = actors.inReview();
        var round = engineProbe.round("1.9");
        actors.house.applicantWithdraws(number);
        assertThat(round)
                .isEnded()
                .hasPassedInOrder(
                        "task_surveyReviews", "gateway_reviewsComplete", "gateway_nothingLeft", "event_nothingLeft");
        expectStage(RoundStage.EMPTY);
    }

    @Test
    void whenAllAreWithdrawnBeforeTheAssignmentItEnds() {
        var number = actors.eligible("900000.00");
        var round = engineProbe.round("1.9");
        actors.house.intakeCloses("1.9");
        actors.house.applicantWithdraws(number);
        actors.officerAssigns("1.9");
        assertThat(round)
                .isEnded()
                .hasPassedInOrder(
                        "task_surveyReviews", "gateway_reviewsComplete", "gateway_nothingLeft", "event_nothingLeft");
        expectStage(RoundStage.EMPTY);
    }

    @Test
    void theApproverSendsTheListBack() {
        var number = actors.inReview();
        actors.expertsScore(number, 80);
        var approval = engineProbe.instance(EngineProbe.roundKey("1.9"), "list-approval");
        assertThat(approval).isWaitingAt("task_settleRanking");
        actors.chairSettles("1.9");
        assertThat(approval).isWaitingAt("task_approveList");
        var task = engineProbe.task(EngineProbe.roundKey("1.9"), "approve-list");
        assertThat(engineProbe
                        .refused("approver", task, Map.of("decision", "send-back"))
                        .errors())
                .extracting("path")
                .containsExactly("/reason");
        engineProbe.sends("approver", task, Map.of("decision", "send-back", "reason", "请复核评分差异"));
        assertThat(approval)
                .isWaitingAt("task_settleRanking")
                .hasPassedInOrder(
                        "event_reviewsComplete",
                        "task_rankProposals",
                        "task_settleRanking",
                        "task_approveList",
                        "gateway_approved");
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
        assertThat(approval).isEnded().hasPassed("event_listApproved");
        engineProbe.expectStatus(number, "on-notice");
    }

    @Test
    void aProposalThatLeavesTheListSendsItBackToTheChair() {
        actors.house.expertsExist();
        var stays = actors.eligible("900000.00");
        var leaves = actors.eligible("900000.00");
        actors.house.intakeCloses("1.9");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        actors.expertsScore(stays, 80);
        actors.expertsScore(leaves, 90);
        actors.chairSettles("1.9");
        actors.house.applicantWithdraws(leaves);
        var task = engineProbe.task(EngineProbe.roundKey("1.9"), "approve-list");
        assertThat(engineProbe
                        .refused("approver", task, Map.of("decision", "approve"))
                        .code())
                .isEqualTo("list-changed");
        engineProbe.sends("approver", task, Map.of("decision", "send-back", "reason", "有项目撤回"));
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
        engineProbe.expectStatus(stays, "on-notice");
    }
}
