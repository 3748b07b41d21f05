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

    People people;
    Backstage backstage;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
    }

    @Test
    void threeExpertsScore() {
        people.house.expertsExist();
        var number = people.eligible("900000.00");
        var stage = backstage.instance(number, "expert-review");
        assertThat(stage).isWaitingAt("event_expertsAssigned");
        people.house.intakeCloses("1.9");
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        backstage.expectStatus(number, "in-review");
        people.expertScores("expert01", number, 80);
        people.expertScores("expert02", number, 81);
        assertThat(stage).isWaitingAt("task_scoreProposal");
        people.expertScores("expert03", number, 82);
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder(
                        "event_proposalEligible",
                        "event_expertsAssigned",
                        "task_scoreProposal",
                        "gateway_scored",
                        "event_reviewDelivered",
                        "task_concludeReview",
                        "event_proposalReviewed")
                .hasNotPassed("task_remindExpert", "task_replaceExpert");
        backstage.expectStatus(number, "reviewed");
    }

    @Test
    void whoDoesNotClaimIsReminded() {
        var number = people.inReview();
        var stage = backstage.instance(number, "expert-review");
        backstage.asAccount(
                "expert01",
                () -> backstage.tasks.claim(backstage.review("expert01", number).getId(), "expert01"));
        backstage.timeReaches(
                backstage.invitation("expert01", number).claimUntil().plus(Duration.ofMinutes(1)));
        assertThat(stage)
                .hasPassedInOrder("event_claimDeadlinePassed", "task_remindExpert", "event_expertReminded")
                .isWaitingAt("task_scoreProposal");
        assertThat(people.house.letter(number, "review-reminder"))
                .as("the zone once, and no other language in it")
                .doesNotContain("北京时间 ·", "(Beijing time) (");
        assertThat(people.house.letters(number).stream().filter("review-reminder"::equals))
                .as("one has claimed, two have not")
                .hasSize(2);
    }

    @Test
    void anExpertWithAConflictIsReplaced() {
        var number = people.inReview();
        var stage = backstage.instance(number, "expert-review");
        people.expertAnswers("expert01", number, "conflict");
        assertThat(stage).isWaitingAt("task_replaceExpert", "task_scoreProposal");
        people.officerReplaces(number, Map.of("decision", "replace", "expert", "expert04"));
        assertThat(stage)
                .isWaitingAt("task_scoreProposal")
                .hasPassedInOrder("gateway_scored", "task_replaceExpert", "gateway_reviewContinues");
        people.expertScores("expert04", number, 70);
        people.expertScores("expert02", number, 70);
        people.expertScores("expert03", number, 70);
        assertThat(stage).isEnded();
        backstage.expectStatus(number, "reviewed");
        assertThat(backstage.assignmentStates(number))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("REPLACED", "SCORED", "SCORED", "SCORED");
    }

    @Test
    void withEnoughOthersItGoesOnWithoutAnExpert() {
        people.house.expertsExist();
        var number = people.eligible("900000.00");
        people.house.intakeCloses("1.9");
        people.officerAssigns("1.9", "expert01", "expert02", "expert03", "expert04");
        var stage = backstage.instance(number, "expert-review");
        people.expertAnswers("expert04", number, "decline");
        people.expertsScore(number, 75);
        assertThat(stage).isWaitingAt("task_replaceExpert");
        backstage.expectStatus(number, "in-review");
        people.officerReplaces(number, Map.of("decision", "without", "reason", "已有三份评审意见"));
        assertThat(stage)
                .isEnded()
                .hasPassedInOrder("task_replaceExpert", "gateway_reviewContinues", "event_reviewAbandoned");
        backstage.expectStatus(number, "reviewed");
    }

    @Test
    void withTooFewOthersItDoesNot() {
        var number = people.inReview();
        people.expertAnswers("expert01", number, "decline");
        var refusal = backstage.refused(
                "officer", backstage.task(number, "replace-expert"), Map.of("decision", "without", "reason", "时间紧"));
        assertThat(refusal.code()).isEqualTo("too-few-reviews");
        assertThat(backstage.instance(number, "expert-review")).isWaitingAt("task_replaceExpert");
    }

    @Test
    void anOverdueReviewGetsMoreTime() {
        var number = people.inReview();
        var stage = backstage.instance(number, "expert-review");
        people.expertScores("expert02", number, 80);
        people.expertScores("expert03", number, 80);
        var first = backstage.invitation("expert01", number);
        backstage.timeReaches(first.reviewUntil());
        assertThat(stage).isWaitingAt("task_replaceExpert").hasPassed("event_reviewDeadlinePassed");
        assertThat(backstage.tasks(number, "score-proposal")).isEmpty();
        people.officerReplaces(number, Map.of("decision", "extend", "reason", "专家出差"));
        var second = backstage.invitation("expert01", number);
        assertThat(second.replaces()).isEqualTo(first.id());
        assertThat(second.reviewUntil()).isAfter(first.reviewUntil());
        people.expertScores("expert01", number, 80);
        assertThat(stage).isEnded();
        backstage.expectStatus(number, "reviewed");
    }

    @Test
    void theSecondDeadlineOfAReviewBitesToo() {
        var number = people.inReview();
        var stage = backstage.instance(number, "expert-review");
        people.expertScores("expert02", number, 80);
        people.expertScores("expert03", number, 80);
        backstage.timeReaches(backstage.invitation("expert01", number).reviewUntil());
        people.officerReplaces(number, Map.of("decision", "extend"));
        var second = backstage.invitation("expert01", number);
        backstage.timeReaches(second.claimUntil().plus(Duration.ofMinutes(1)));
        assertThat(people.house.letters(number).stream().filter("review-reminder"::equals))
                .as("one of each invitation")
                .hasSize(2);
        backstage.timeReaches(second.reviewUntil());
        assertThat(stage).isWaitingAt("task_replaceExpert");
        people.officerReplaces(number, Map.of("decision", "replace", "expert", "expert05"));
        people.expertScores("expert05", number, 80);
        backstage.expectStatus(number, "reviewed");
    }
}
