package org.lianshen.process.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.process.EngineProbe;
import org.lianshen.process.ProcessActors;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.story.House;
import org.lianshen.time.Beijing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Experts are reminded by the schedule of call 2022-1, and who lets a deadline pass is replaced. */
@LianshenTest
class ReviewDeadlinesProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    @Test
    void whoDoesNotClaimIsRemindedTwoDaysBefore() {
        var number = actors.inReview();
        var review = engineProbe.singleReview("expert02", number);
        actors.expertClaims("expert01", number);
        var due = engineProbe.invitation("expert01", number).claimUntil().minus(Duration.ofDays(2));
        engineProbe.timeReaches(due.minusSeconds(60));
        assertThat(letters(number, "review-reminder")).isZero();
        engineProbe.timeReaches(due.plusSeconds(60));
        assertThat(review)
                .hasPassedInOrder("event_reminderDue", "task_remindExpert", "event_expertReminded")
                .isWaitingAt("task_scoreProposal");
        assertThat(actors.house.letter(number, "review-reminder"))
                .as("the zone once, and no other language in it")
                .doesNotContain("北京时间 ·", "(Beijing time) (");
        assertThat(letters(number, "review-reminder"))
                .as("one has claimed, two have not")
                .isEqualTo(2);
    }

    @Test
    void whoHasClaimedIsRemindedOfTheSheetByTheSchedule() {
        var number = actors.inReview();
        actors.expertScores("expert02", number, 80);
        actors.expertScores("expert03", number, 80);
        actors.expertClaims("expert01", number);
        var due = engineProbe.invitation("expert01", number).reviewUntil();
        engineProbe.timeReaches(due.minus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(letters(number, "review-due-soon")).isEqualTo(1);
        engineProbe.timeReaches(due.minus(Duration.ofDays(1)).minusSeconds(60));
        assertThat(letters(number, "review-due-soon")).isEqualTo(1);
        engineProbe.timeReaches(due.minus(Duration.ofDays(1)).plusSeconds(60));
        assertThat(letters(number, "review-due-soon")).isEqualTo(2);
        assertThat(letters(number, "review-reminder")).isZero();
        actors.expertScores("expert01", number, 80);
        engineProbe.expectStatus(number, "reviewed");
    }

    @Test
    void whoIsAwayOnThatDayIsNotReminded() {
        var number = actors.inReview();
        actors.expertScores("expert02", number, 80);
        actors.expertScores("expert03", number, 80);
        actors.expertClaims("expert01", number);
        var due = engineProbe.invitation("expert01", number).reviewUntil();
        var day = LocalDate.ofInstant(due.minus(Duration.ofDays(7)), Beijing.ZONE);
        engineProbe.isAway("expert01", day, day.plusDays(2));
        engineProbe.timeReaches(due.minus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(letters(number, "review-due-soon")).isZero();
        engineProbe.timeReaches(due.minus(Duration.ofDays(1)).plusSeconds(60));
        assertThat(letters(number, "review-due-soon")).isEqualTo(1);
    }

    @Test
    void remindersMoveWithTheDeadline() {
        var number = actors.inReview();
        actors.expertScores("expert02", number, 80);
        actors.expertScores("expert03", number, 80);
        actors.expertClaims("expert01", number);
        var present = engineProbe.invitation("expert01", number).reviewUntil();
        var later = present.plus(Duration.ofDays(30));
        engineProbe
                .bean(Deadlines.class)
                .extend(new DirectionId(House.CALL, "1.9"), DeadlineKind.REVIEW, null, later, "系统检修", "officer");
        engineProbe.timeReaches(present);
        assertThat(letters(number, "review-due-soon")).isZero();
        engineProbe.timeReaches(later.minus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(letters(number, "review-due-soon")).isEqualTo(1);
    }

    @Test
    void anInvitationThatNobodyClaimsEnds() {
        var number = actors.inReview();
        actors.expertClaims("expert02", number);
        actors.expertClaims("expert03", number);
        var review = engineProbe.singleReview("expert01", number);
        var id = engineProbe.invitation("expert01", number).id();
        var until = engineProbe.invitation("expert01", number).claimUntil();
        engineProbe.timeReaches(until.plusSeconds(60));
        assertThat(review)
                .hasPassedInOrder(
                        "event_claimTimeOver",
                        "gateway_invitationLapses",
                        "task_endInvitation",
                        "event_invitationEnded",
                        "gateway_scored",
                        "task_inviteNextExpert")
                .isWaitingAt("task_scoreProposal");
        assertThat(engineProbe.invited(number)).containsExactlyInAnyOrder("expert02", "expert03", "expert04");
        assertThat(letters(number, "invitation-lapsed")).isEqualTo(1);
        assertThat(actors.house.letter(number, "expert-replaced")).contains("评审人01", "逾期未认领", "评审人04");
        assertThat(state("expert01", id.value())).isEqualTo("replaced");
        assertThat(engineProbe.tasks(number, "replace-expert")).isEmpty();
        assertThat(engineProbe.singleReview("expert02", number))
                .as("who has claimed is left alone")
                .isWaitingAt("task_scoreProposal")
                .hasPassed("event_invitationStands");
    }

    @Test
    void threeWhoAreSilentMakeATask() {
        var number = actors.inReview();
        actors.expertScores("expert02", number, 80);
        actors.expertScores("expert03", number, 80);
        var review = engineProbe.singleReview("expert01", number);
        var silent = "expert01";
        for (int place = 0; place < 2; place++) {
            engineProbe.timeReaches(
                    engineProbe.invitation(silent, number).claimUntil().plusSeconds(1));
            silent = engineProbe.successor(silent, number);
        }
        assertThat(review).isWaitingAt("task_scoreProposal").hasNotPassed("task_replaceExpert");
        var last = engineProbe.invitation(silent, number);
        engineProbe.timeReaches(last.claimUntil().plusSeconds(1));
        assertThat(review).isWaitingAt("task_replaceExpert");
        assertThat(letters(number, "invitation-lapsed")).isEqualTo(3);
        actors.officerReplaces(number, Map.of("decision", "extend", "reason", "专家出差"));
        var second = engineProbe.invitation(silent, number);
        assertThat(second.replaces()).isEqualTo(last.id());
        actors.expertScores(silent, number, 80);
        engineProbe.expectStatus(number, "reviewed");
    }

    @Test
    void whoseSheetIsLateIsReplaced() {
        var number = actors.inReview();
        actors.expertScores("expert02", number, 80);
        actors.expertScores("expert03", number, 80);
        actors.expertClaims("expert01", number);
        var review = engineProbe.singleReview("expert01", number);
        engineProbe.timeReaches(engineProbe.invitation("expert01", number).reviewUntil());
        assertThat(review)
                .hasPassedInOrder("event_reviewDeadlinePassed", "task_inviteNextExpert", "gateway_replaced")
                .isWaitingAt("task_scoreProposal");
        assertThat(engineProbe.invited(number)).containsExactly("expert04");
        assertThat(letters(number, "invitation-lapsed")).isEqualTo(1);
        actors.expertScores("expert04", number, 80);
        engineProbe.expectStatus(number, "reviewed");
    }

    @Test
    void anOverdueReviewGetsMoreTimeFromTheOfficer() {
        var number = actors.inReview();
        var stage = engineProbe.instance(number, "expert-review");
        actors.expertScores("expert02", number, 80);
        actors.expertScores("expert03", number, 80);
        var review = engineProbe.singleReview("expert01", number);
        var last = actors.lastInPlaceOf("expert01", number);
        actors.expertClaims(last, number);
        var first = engineProbe.invitation(last, number);
        engineProbe.timeReaches(first.reviewUntil());
        assertThat(review).isWaitingAt("task_replaceExpert").hasPassed("event_reviewDeadlinePassed");
        assertThat(engineProbe.tasks(number, "score-proposal")).isEmpty();
        actors.officerReplaces(number, Map.of("decision", "extend", "reason", "专家出差"));
        var second = engineProbe.invitation(last, number);
        assertThat(second.replaces()).isEqualTo(first.id());
        assertThat(second.reviewUntil()).isAfter(first.reviewUntil());
        actors.expertClaims(last, number);
        engineProbe.timeReaches(second.reviewUntil());
        assertThat(review).as("the second deadline bites, too").isWaitingAt("task_replaceExpert");
        actors.officerReplaces(number, Map.of("decision", "replace", "expert", "expert08"));
        actors.expertScores("expert08", number, 80);
        assertThat(stage).isEnded();
        engineProbe.expectStatus(number, "reviewed");
    }

    @Test
    void aSheetThatIsToBeWrittenAnewNeedsNoClaim() {
        var number = actors.inReview();
        actors.expertClaims("expert02", number);
        actors.expertClaims("expert03", number);
        var id = engineProbe.invitation("expert01", number).id();
        actors.expertScores("expert01", number, 80);
        actors.house
                .as("expert01")
                .post("/api/reviews/" + id + "/taking-back", Map.of())
                .expect(204);
        Instant until = engineProbe.invitation("expert01", number).claimUntil();
        engineProbe.timeReaches(until.plusSeconds(60));
        assertThat(engineProbe.invited(number)).contains("expert01");
        assertThat(letters(number, "review-reminder")).isZero();
    }

    private long letters(String number, String kind) {
        return actors.house.letters(number).stream().filter(kind::equals).count();
    }

    private String state(String account, String review) {
        return actors.house
                .as(account)
                .get("/api/reviews/" + review)
                .expect(200)
                .json()
                .get("state")
                .asText();
    }
}
