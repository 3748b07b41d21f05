package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The stage expert-review: experts score, decline, and are replaced. */
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
                .hasNotPassed("task_remindExpert", "task_inviteNextExpert", "task_replaceExpert");
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
    void anExpertWithAConflictIsReplacedByTheNextBest() {
        var number = actors.inReview();
        var stage = engineProbe.instance(number, "expert-review");
        var review = engineProbe.singleReview("expert01", number);
        actors.expertAnswers("expert01", number, "conflict");
        assertThat(review)
                .isWaitingAt("task_scoreProposal")
                .hasPassedInOrder("gateway_scored", "task_inviteNextExpert", "gateway_replaced")
                .hasNotPassed("task_replaceExpert");
        assertThat(engineProbe.successor("expert01", number)).isEqualTo("expert04");
        assertThat(actors.house.letter(number, "expert-replaced")).contains("评审人01", "回避", "评审人04");
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
    void afterTheSecondInAPlaceAnOfficerIsAsked() {
        var number = actors.inReview();
        var review = engineProbe.singleReview("expert01", number);
        var last = actors.lastInPlaceOf("expert01", number);
        assertThat(last).isEqualTo("expert05");
        assertThat(actors.house.letters(number).stream().filter("expert-replaced"::equals))
                .hasSize(2);
        actors.expertAnswers(last, number, "decline");
        assertThat(review).isWaitingAt("task_replaceExpert");
        actors.officerReplaces(number, Map.of("decision", "replace", "expert", "expert09"));
        assertThat(review).isWaitingAt("task_scoreProposal").hasPassed("gateway_reviewContinues");
        actors.expertAnswers("expert09", number, "conflict");
        assertThat(review)
                .as("the officer's choice does not make two more of them")
                .isWaitingAt("task_replaceExpert");
        assertThat(actors.house.letters(number).stream().filter("expert-replaced"::equals))
                .hasSize(2);
    }

    @Test
    void whereNobodyIsFreeAnOfficerIsAskedAtOnce() {
        var number = actors.inReview();
        everybodyElseIsAway();
        var review = engineProbe.singleReview("expert01", number);
        actors.expertAnswers("expert01", number, "decline");
        assertThat(review).hasPassed("task_inviteNextExpert").isWaitingAt("task_replaceExpert");
        assertThat(actors.house.letters(number)).doesNotContain("expert-replaced");
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
        actors.nobodyTakesThePlaceOf("expert04", number);
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
        actors.nobodyTakesThePlaceOf("expert01", number);
        var refusal = engineProbe.refused(
                "officer", engineProbe.task(number, "replace-expert"), Map.of("decision", "without", "reason", "时间紧"));
        assertThat(refusal.code()).isEqualTo("too-few-reviews");
        assertThat(review).isWaitingAt("task_replaceExpert");
    }

    private void everybodyElseIsAway() {
        var today = LocalDate.now(engineProbe.bean(Clock.class));
        for (int index = 4; index <= 12; index++) {
            engineProbe.isAway("expert%02d".formatted(index), today.minusDays(1), today.plusYears(1));
        }
    }
}
