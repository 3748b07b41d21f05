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

    People people;
    Backstage backstage;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
    }

    private void expectStage(RoundStage stage) {
        assertThat(backstage
                        .bean(Rounds.class)
                        .find(new DirectionId(House.CALL, "1.9"))
                        .orElseThrow()
                        .stage())
                .isEqualTo(stage);
    }

    @Test
    void itGoesFromIntakeToDecisions() {
        people.house.expertsExist();
        var number = people.eligible("900000.00");
        var round = backstage.round("1.9");
        assertThat(round).isWaitingAt("gateway_intakeOpen");
        var deadline = backstage.calendar("1.9").applicants();
        backstage.timeReaches(deadline.minusSeconds(1));
        assertThat(round).isWaitingAt("gateway_intakeOpen");
        backstage.timeReaches(deadline);
        assertThat(round).isWaitingAt("task_assignExperts");
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        assertThat(round).isWaitingAt("gateway_reviewsAwaited");
        people.expertsScore(number, 90);
        assertThat(round).isWaitingAt("call_listApproval");
        people.chairSettles("1.9");
        people.approverApproves("1.9");
        assertThat(round).isWaitingAt("call_publicNotice");
        people.noticeEnds("1.9");
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
        backstage.expectStatus(number, "funded");
    }

    @Test
    void anEmptyPoolEndsIt() {
        var round = backstage.round("1.9");
        backstage.timeReaches(backstage.calendar("1.9").applicants());
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
        var number = people.eligible("900000.00");
        var round = backstage.round("1.9");
        people.house.intakeCloses("1.9");
        assertThat(round)
                .isWaitingAt("task_assignExperts")
                .hasPassed("event_intakeClosed")
                .hasNotPassed("event_intakeDeadlinePassed");
        var late = people.house.applicantDrafts("1.9", content -> {});
        assertThat(people.house.submit(late).status()).isEqualTo(409);
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void itWaitsUntilThePoolIsSettled() {
        var settled = people.eligible("900000.00");
        var open = people.awaitingConfirmation("1.9");
        var submitted = people.applicantSubmits();
        var round = backstage.round("1.9");
        people.house.intakeCloses("1.9");
        assertThat(round).isWaitingAt("event_poolSettled").hasPassedInOrder("task_surveyPool", "gateway_poolEmpty");
        people.agencySays(open, "rejected");
        assertThat(round).isWaitingAt("event_poolSettled");
        people.house.applicantWithdraws(submitted);
        assertThat(round)
                .isWaitingAt("task_assignExperts")
                .hasPassedInOrder("event_poolSettled", "task_surveyPool", "gateway_poolSettled");
        backstage.expectStatus(settled, "eligible");
    }

    @Test
    void itEndsEmptyWhenTheLastProposalLeavesTheOpenPool() {
        var number = people.awaitingConfirmation("1.9");
        var round = backstage.round("1.9");
        people.house.intakeCloses("1.9");
        assertThat(round).isWaitingAt("event_poolSettled");
        people.house.applicantWithdraws(number);
        assertThat(round).isEnded().hasPassed("event_nothingToReview");
    }

    @Test
    void whenOneIsWithdrawnTheOthersGoOn() {
        people.house.expertsExist();
        var stays = people.eligible("900000.00");
        var leaves = people.eligible("900000.00");
        var round = backstage.round("1.9");
        people.house.intakeCloses("1.9");
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        people.expertsScore(stays, 80);
        assertThat(round).isWaitingAt("gateway_reviewsAwaited");
        people.house.applicantWithdraws(leaves);
        assertThat(round).isWaitingAt("call_listApproval");
        people.chairSettles("1.9");
        people.approverApproves("1.9");
        backstage.expectStatus(stays, "on-notice");
        backstage.expectStatus(leaves, "withdrawn");
    }

    @Test
    void whenAllAreWithdrawnInReviewItEnds() {
        var number = people.inReview();
        var round = backstage.round("1.9");
        people.house.applicantWithdraws(number);
        assertThat(round)
                .isEnded()
                .hasPassedInOrder(
                        "task_surveyReviews", "gateway_reviewsComplete", "gateway_nothingLeft", "event_nothingLeft");
        expectStage(RoundStage.EMPTY);
    }

    @Test
    void whenAllAreWithdrawnBeforeTheAssignmentItEnds() {
        var number = people.eligible("900000.00");
        var round = backstage.round("1.9");
        people.house.intakeCloses("1.9");
        people.house.applicantWithdraws(number);
        people.officerAssigns("1.9");
        assertThat(round)
                .isEnded()
                .hasPassedInOrder(
                        "task_surveyReviews", "gateway_reviewsComplete", "gateway_nothingLeft", "event_nothingLeft");
        expectStage(RoundStage.EMPTY);
    }

    @Test
    void theApproverSendsTheListBack() {
        var number = people.inReview();
        people.expertsScore(number, 80);
        var approval = backstage.instance(Backstage.roundKey("1.9"), "list-approval");
        assertThat(approval).isWaitingAt("task_settleRanking");
        people.chairSettles("1.9");
        assertThat(approval).isWaitingAt("task_approveList");
        var task = backstage.task(Backstage.roundKey("1.9"), "approve-list");
        assertThat(backstage
                        .refused("approver", task, Map.of("decision", "send-back"))
                        .errors())
                .extracting("path")
                .containsExactly("/reason");
        backstage.sends("approver", task, Map.of("decision", "send-back", "reason", "请复核评分差异"));
        assertThat(approval)
                .isWaitingAt("task_settleRanking")
                .hasPassedInOrder(
                        "event_reviewsComplete",
                        "task_rankProposals",
                        "task_settleRanking",
                        "task_approveList",
                        "gateway_approved");
        people.chairSettles("1.9");
        people.approverApproves("1.9");
        assertThat(approval).isEnded().hasPassed("event_listApproved");
        backstage.expectStatus(number, "on-notice");
    }

    @Test
    void aProposalThatLeavesTheListSendsItBackToTheChair() {
        people.house.expertsExist();
        var stays = people.eligible("900000.00");
        var leaves = people.eligible("900000.00");
        people.house.intakeCloses("1.9");
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        people.expertsScore(stays, 80);
        people.expertsScore(leaves, 90);
        people.chairSettles("1.9");
        people.house.applicantWithdraws(leaves);
        var task = backstage.task(Backstage.roundKey("1.9"), "approve-list");
        assertThat(backstage
                        .refused("approver", task, Map.of("decision", "approve"))
                        .code())
                .isEqualTo("list-changed");
        backstage.sends("approver", task, Map.of("decision", "send-back", "reason", "有项目撤回"));
        people.chairSettles("1.9");
        people.approverApproves("1.9");
        backstage.expectStatus(stays, "on-notice");
    }
}
