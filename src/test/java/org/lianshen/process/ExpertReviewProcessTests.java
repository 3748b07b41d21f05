package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The stage expert-review: experts score, forget, decline, and are replaced. */
@LianshenTest
class ExpertReviewProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    @Test
    void threeExpertsScore() {
        actors.house.expertsExist();
        var number = actors.eligible("900000.00");
        var stage = engineProbe.instance(number, "expert-review");
        assertThat(stage).isWaitingAt("event_expertsAssigned");
        actors.house.intakeCloses("1.9");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        engineProbe.expectStatus(number, "in-review");
        actors.expertScores("expert01", number, 80);
        actors.expertScores("expert02", number, 81);
        assertThat(stage).isWaitingAt("call_singleReview");
        var review = engineProbe.singleReview("expert03", number);
        assertThat(review).isWaitingAt("task_scoreProposal");
        actors.expertScores("expert03", number, 82);
        assertThat(review)
                .isEnded()
                .hasPassedInOrder(
                        "event_expertAssigned",
                        "event_expertInvited",
                        "task_scoreProposal",
                        "event_expertAnswered",
                        "gateway_scored",
                        "event_reviewDelivered")
                .hasNotPassed("task_remindExpert", "task_replaceExpert");
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_proposalEligible",
                        "gateway_underReview",
                        "event_expertsAssigned",
                        "event_expertsInvited",
                        "call_singleReview",
                        "event_reviewsCollected",
                        "task_surveySpread",
                        "gateway_farApart",
                        "task_concludeReview",
                        "event_proposalReviewed")
                .hasNotPassed("call_deliberation", "task_addExpert");
        engineProbe.expectStatus(number, "reviewed");
    }

    @Test
    void whoDoesNotClaimIsReminded() {
        var number = actors.inReview();
        var review = engineProbe.singleReview("expert02", number);
        engineProbe.asAccount(
                "expert01",
                () -> engineProbe.tasks.claim(
                        engineProbe.review("expert01", number).getId(), "expert01"));
        engineProbe.timeReaches(
                engineProbe.invitation("expert01", number).claimUntil().plus(Duration.ofMinutes(1)));
        assertThat(review)
                .hasPassedInOrder("event_claimDeadlinePassed", "task_remindExpert", "event_expertReminded")
                .isWaitingAt("task_scoreProposal");
        assertThat(actors.house.letter(number, "review-reminder"))
                .as("the zone once, and no other language in it")
                .doesNotContain("北京时间 ·", "(Beijing time) (");
        assertThat(actors.house.letters(number).stream().filter("review-reminder"::equals))
                .as("one has claimed, two have not")
                .hasSize(2);
    }

    @Test
    void anExpertWithAConflictIsReplaced() {
        var number = actors.inReview();
        var stage = engineProbe.instance(number, "expert-review");
        var review = engineProbe.singleReview("expert01", number);
        actors.expertAnswers("expert01", number, "conflict");
        assertThat(review).isWaitingAt("task_replaceExpert");
        actors.officerReplaces(number, Map.of("decision", "replace", "expert", "expert04"));
        assertThat(review)
                .isWaitingAt("task_scoreProposal")
                .hasPassedInOrder("gateway_scored", "task_replaceExpert", "gateway_reviewContinues");
        actors.expertScores("expert04", number, 70);
        actors.expertScores("expert02", number, 70);
        actors.expertScores("expert03", number, 70);
        assertThat(stage).isEnded();
        engineProbe.expectStatus(number, "reviewed");
        assertThat(engineProbe.assignmentStates(number))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("REPLACED", "SCORED", "SCORED", "SCORED");
    }

    @Test
    void withEnoughOthersItGoesOnWithoutAnExpert() {
        actors.house.expertsExist();
        var number = actors.eligible("900000.00");
        actors.house.intakeCloses("1.9");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03", "expert04");
        var stage = engineProbe.instance(number, "expert-review");
        var review = engineProbe.singleReview("expert04", number);
        actors.expertAnswers("expert04", number, "decline");
        actors.expertsScore(number, 75);
        assertThat(review).isWaitingAt("task_replaceExpert");
        engineProbe.expectStatus(number, "in-review");
        actors.officerReplaces(number, Map.of("decision", "without", "reason", "已有三份评审意见"));
        assertThat(review)
                .isEnded()
                .hasPassedInOrder("task_replaceExpert", "gateway_reviewContinues", "event_reviewAbandoned");
        assertThat(stage).isEnded();
        engineProbe.expectStatus(number, "reviewed");
    }

    @Test
    void withTooFewOthersItDoesNot() {
        var number = actors.inReview();
        var review = engineProbe.singleReview("expert01", number);
        actors.expertAnswers("expert01", number, "decline");
        var refusal = engineProbe.refused(
                "officer", engineProbe.task(number, "replace-expert"), Map.of("decision", "without", "reason", "时间紧"));
        assertThat(refusal.code()).isEqualTo("too-few-reviews");
        assertThat(review).isWaitingAt("task_replaceExpert");
    }

    @Test
    void anOverdueReviewGetsMoreTime() {
        var number = actors.inReview();
        var stage = engineProbe.instance(number, "expert-review");
        actors.expertScores("expert02", number, 80);
        actors.expertScores("expert03", number, 80);
        var first = engineProbe.invitation("expert01", number);
        var review = engineProbe.singleReview("expert01", number);
        engineProbe.timeReaches(first.reviewUntil());
        assertThat(review).isWaitingAt("task_replaceExpert").hasPassed("event_reviewDeadlinePassed");
        assertThat(engineProbe.tasks(number, "score-proposal")).isEmpty();
        actors.officerReplaces(number, Map.of("decision", "extend", "reason", "专家出差"));
        var second = engineProbe.invitation("expert01", number);
        assertThat(second.replaces()).isEqualTo(first.id());
        assertThat(second.reviewUntil()).isAfter(first.reviewUntil());
        actors.expertScores("expert01", number, 80);
        assertThat(stage).isEnded();
        engineProbe.expectStatus(number, "reviewed");
    }

    @Test
    void theSecondDeadlineOfAReviewBitesToo() {
        var number = actors.inReview();
        var review = engineProbe.singleReview("expert01", number);
        actors.expertScores("expert02", number, 80);
        actors.expertScores("expert03", number, 80);
        engineProbe.timeReaches(engineProbe.invitation("expert01", number).reviewUntil());
        actors.officerReplaces(number, Map.of("decision", "extend"));
        var second = engineProbe.invitation("expert01", number);
        engineProbe.timeReaches(second.claimUntil().plus(Duration.ofMinutes(1)));
        assertThat(actors.house.letters(number).stream().filter("review-reminder"::equals))
                .as("one of each invitation")
                .hasSize(2);
        engineProbe.timeReaches(second.reviewUntil());
        assertThat(review).isWaitingAt("task_replaceExpert");
        actors.officerReplaces(number, Map.of("decision", "replace", "expert", "expert05"));
        actors.expertScores("expert05", number, 80);
        engineProbe.expectStatus(number, "reviewed");
    }
}
