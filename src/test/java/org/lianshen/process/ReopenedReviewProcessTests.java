package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.time.Beijing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Invitations turned down, longer periods, sheets taken back and sent back, one more expert: on the real models. */
@LianshenTest
class ReopenedReviewProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    @Test
    void whoDeclinesBeforeClaimingIsReplaced() {
        var number = actors.inReview();
        var id = engineProbe.invitation("expert01", number).id();
        var review = engineProbe.singleReview("expert01", number);
        says("expert01", id, "decline", Map.of("reason", " ")).expect(422);
        says("expert02", id, "decline", Map.of("reason", "不是我的")).expect(404);
        says("expert01", id, "decline", Map.of("reason", "出差")).expect(204);
        assertThat(review)
                .isWaitingAt("task_scoreProposal")
                .hasPassedInOrder("event_invitationTurnedDown", "task_inviteNextExpert")
                .hasNotPassed("gateway_scored", "task_replaceExpert");
        assertThat(engineProbe.invited(number)).containsExactlyInAnyOrder("expert02", "expert03", "expert04");
        says("expert01", id, "decline", Map.of("reason", "出差")).expect(409);
        for (var expert : java.util.List.of("expert02", "expert03", "expert04")) {
            actors.expertScores(expert, number, 80);
        }
        engineProbe.expectStatus(number, "reviewed");
    }

    @Test
    void aConflictDeclaredOutsideTheTaskEndsItThoughItWasClaimed() {
        var number = actors.inReview();
        actors.expertClaims("expert01", number);
        var id = engineProbe.invitation("expert01", number).id();
        says("expert01", id, "conflict", Map.of("reason", "曾是同事")).expect(204);
        assertThat(actors.house
                        .as("expert01")
                        .get("/api/reviews/" + id)
                        .expect(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("conflict");
        assertThat(engineProbe.successor("expert01", number)).isEqualTo("expert04");
    }

    @Test
    void aLongerPeriodIsGranted() {
        var number = actors.inReview();
        actors.expertClaims("expert01", number);
        var present = engineProbe.invitation("expert01", number);
        var review = engineProbe.singleReview("expert01", number);
        var day = LocalDate.ofInstant(present.reviewUntil(), Beijing.ZONE);
        says(
                        "expert01",
                        present.id(),
                        "longer-period",
                        Map.of("until", day.minusDays(1).toString(), "reason", "出差"))
                .expect(422);
        says("expert01", present.id(), "longer-period", Map.of("until", "soon", "reason", "出差"))
                .expect(422);
        says(
                        "expert01",
                        present.id(),
                        "longer-period",
                        Map.of("until", day.plusDays(91).toString(), "reason", "出差"))
                .expect(422);
        says(
                        "expert01",
                        present.id(),
                        "longer-period",
                        Map.of("until", day.plusDays(9).toString()))
                .expect(422);
        var asked = Map.of("until", day.plusDays(9).toString(), "reason", "出差");
        says("expert01", present.id(), "longer-period", asked).expect(202);
        says("expert01", present.id(), "longer-period", asked).expect(409);
        assertThat(review).isWaitingAt("task_scoreProposal", "task_decidePeriod");
        engineProbe.sends("officer", engineProbe.task(number, "decide-period"), Map.of("decision", "grant"));
        assertThat(review).isWaitingAt("task_scoreProposal").hasPassed("event_periodDecided");
        var later = engineProbe.invitation("expert01", number).reviewUntil();
        assertThat(LocalDate.ofInstant(later, Beijing.ZONE)).isEqualTo(day.plusDays(9));
        assertThat(engineProbe.review("expert01", number).getDueDate()).isEqualTo(later);
        engineProbe.timeReaches(present.reviewUntil().plusSeconds(60));
        assertThat(review).isWaitingAt("task_scoreProposal").hasNotPassed("event_reviewDeadlinePassed");
        engineProbe.timeReaches(later.plusSeconds(1));
        assertThat(review)
                .hasPassedInOrder("event_reviewDeadlinePassed", "task_inviteNextExpert")
                .isWaitingAt("task_scoreProposal");
    }

    @Test
    void aLongerPeriodIsRefusedWithAReason() {
        var number = actors.inReview();
        var present = engineProbe.invitation("expert01", number);
        var day = LocalDate.ofInstant(present.reviewUntil(), Beijing.ZONE).plusDays(9);
        says("expert01", present.id(), "longer-period", Map.of("until", day.toString(), "reason", "出差"))
                .expect(202);
        var task = engineProbe.task(number, "decide-period");
        assertThat(engineProbe
                        .refused("officer", task, Map.of("decision", "refuse"))
                        .errors())
                .hasSize(1);
        engineProbe.sends("officer", task, Map.of("decision", "refuse", "reason", "轮次时间紧"));
        assertThat(engineProbe.invitation("expert01", number).reviewUntil()).isEqualTo(present.reviewUntil());
        // asked once more, after a no
        says("expert01", present.id(), "longer-period", Map.of("until", day.toString(), "reason", "病假"))
                .expect(202);
    }

    @Test
    void whoScoresMeanwhileLeavesNobodyWithAQuestion() {
        var number = actors.inReview();
        var present = engineProbe.invitation("expert01", number);
        var day = LocalDate.ofInstant(present.reviewUntil(), Beijing.ZONE).plusDays(9);
        says("expert01", present.id(), "longer-period", Map.of("until", day.toString(), "reason", "出差"))
                .expect(202);
        actors.expertsScore(number, 80);
        assertThat(engineProbe.tasks(number, "decide-period")).isEmpty();
        engineProbe.expectStatus(number, "reviewed");
    }

    @Test
    void theDeadlineEndsTheQuestionForALongerPeriod() {
        var number = actors.inReview();
        actors.expertClaims("expert01", number);
        var present = engineProbe.invitation("expert01", number);
        var day = LocalDate.ofInstant(present.reviewUntil(), Beijing.ZONE).plusDays(9);
        says("expert01", present.id(), "longer-period", Map.of("until", day.toString(), "reason", "出差"))
                .expect(202);
        var review = engineProbe.singleReview("expert01", number);
        engineProbe.timeReaches(present.reviewUntil().plusSeconds(1));
        assertThat(review)
                .hasPassedInOrder("event_reviewDeadlinePassed", "task_inviteNextExpert")
                .isWaitingAt("task_scoreProposal");
        assertThat(engineProbe.tasks(number, "decide-period")).isEmpty();
    }

    @Test
    void aSheetIsTakenBackWhileOthersReview() {
        var number = actors.inReview();
        var stage = engineProbe.instance(number, "expert-review");
        var id = engineProbe.invitation("expert01", number).id();
        says("expert01", id, "taking-back", Map.of()).expect(409);
        actors.expertScores("expert01", number, 80);
        says("expert02", id, "taking-back", Map.of()).expect(404);
        says("expert01", id, "taking-back", Map.of()).expect(204);
        assertThat(stage)
                .isWaitingAt("call_singleReview", "call_reopenedReview")
                .hasPassed("event_reviewReopened");
        assertThat(actors.house
                        .as("expert01")
                        .get("/api/reviews/" + id)
                        .expect(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("invited");
        var task = engineProbe.review("expert01", number);
        assertThat(engineProbe.shown(task, "criteria").get(0).get("score").asInt())
                .as("what was written is there to go on from")
                .isEqualTo(80);
        actors.expertScores("expert02", number, 80);
        actors.expertScores("expert03", number, 80);
        engineProbe.expectStatus(number, "in-review");
        actors.expertScores("expert01", number, 60);
        assertThat(stage).isEnded();
        engineProbe.expectStatus(number, "reviewed");
        var sheets = reviews(number).json().get("sheets");
        assertThat(sheets.findValuesAsText("version")).contains("2");
        assertThat(sheets.get(0).at("/versions/0/end/kind").asText()).isEqualTo("taken-back");
    }

    @Test
    void aSheetIsTakenBackAfterAllAreIn() {
        // another proposal keeps the round from ranking
        actors.house.expertsExist();
        var number = actors.eligible("900000.00");
        var other = actors.eligible("800000.00");
        actors.house.intakeCloses("1.9");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        var id = engineProbe.invitation("expert01", number).id();
        var due = engineProbe.invitation("expert01", number).reviewUntil();
        actors.expertsScore(number, 80);
        engineProbe.expectStatus(number, "reviewed");
        var selection = engineProbe.instance(number, "selection");
        says("expert01", id, "taking-back", Map.of()).expect(204);
        engineProbe.expectStatus(number, "in-review");
        assertThat(selection).isWaitingAt("call_expertReview").hasPassed("event_reviewReopened", "task_reopenReview");
        assertThat(engineProbe.instance(number, "expert-review"))
                .isWaitingAt("call_singleReview")
                .hasNotPassed("event_expertsAssigned");
        actors.expertScores("expert01", number, 70);
        engineProbe.expectStatus(number, "reviewed");
        engineProbe.timeReaches(due.plusSeconds(1));
        says("expert01", id, "taking-back", Map.of()).expect(409);
        engineProbe.expectStatus(other, "in-review");
    }

    @Test
    void whatIsRankedIsNotTakenBackButMayBeSentBack() {
        var number = actors.inReview();
        var id = engineProbe.invitation("expert01", number).id();
        actors.expertsScore(number, 80);
        var round = engineProbe.round("1.9");
        assertThat(round).isWaitingAt("call_listApproval");
        assertThat(says("expert01", id, "taking-back", Map.of()).expect(409).text())
                .contains("already-ranked");
        var due = assignment(number, id).reviewUntil();
        engineProbe.timeReaches(due.plus(Duration.ofDays(1)));
        sendsBack("chair", number, id, "写错项目").expect(403);
        sendsBack("officer", number, id, "").expect(422);
        sendsBack("officer", number, new AssignmentId("no-such"), "写错项目").expect(404);
        sendsBack("officer", number, id, "写错项目").expect(204);
        engineProbe.expectStatus(number, "in-review");
        assertThat(round).isWaitingAt("gateway_reviewsAwaited").hasPassed("event_rankingUndone");
        assertThat(engineProbe.tasks(EngineProbe.roundKey("1.9"), "settle-ranking"))
                .isEmpty();
        assertThat(actors.house
                        .as("chair")
                        .get("/api/rounds/2022-1/1.9/ranking")
                        .expect(200)
                        .json()
                        .get("lines"))
                .isEmpty();
        assertThat(engineProbe.invitation("expert01", number).reviewUntil())
                .as("days to write it anew")
                .isAfter(due.plus(Duration.ofDays(4)));
        sendsBack("officer", number, id, "写错项目").expect(409);
        sendsBack("officer", number, id, "写错项目").expect(409);
        assertThat(actors.house.letter(number, "sheet-returned")).contains("写错项目");
        assertThat(reviews(number).json().at("/ended/0/end/reason").asText())
                .as("the old version stays readable meanwhile")
                .isEqualTo("写错项目");
        var task = engineProbe.review("expert01", number);
        assertThat(engineProbe.shownText(task, "returnedReason")).isEqualTo("写错项目");
        actors.expertScores("expert01", number, 55);
        engineProbe.expectStatus(number, "reviewed");
        assertThat(round).isWaitingAt("call_listApproval");
        assertThat(actors.house
                        .as("chair")
                        .get("/api/rounds/2022-1/1.9/ranking")
                        .expect(200)
                        .json()
                        .at("/lines/0/standing/mean")
                        .decimalValue())
                .isEqualByComparingTo("71.667");
        assertThat(reviews(number).json().at("/sheets/0/versions/0/end/reason").asText())
                .isEqualTo("写错项目");
    }

    @Test
    void eachReturnIsToldAndAsksAnew() {
        var number = actors.inReview();
        var present = engineProbe.invitation("expert01", number);
        var day = LocalDate.ofInstant(present.reviewUntil(), Beijing.ZONE).plusDays(9);
        var asked = Map.of("until", day.toString(), "reason", "出差");
        says("expert01", present.id(), "longer-period", asked).expect(202);
        actors.expertScores("expert01", number, 80);
        sendsBack("officer", number, present.id(), "写错项目").expect(204);
        says("expert01", present.id(), "longer-period", asked).expect(202);
        assertThat(engineProbe.tasks(number, "decide-period")).hasSize(1);
        assertThat(page("expert01", "/reviews")).contains("写错项目");
        assertThat(page("expert01", "/reviews/" + present.id() + "/sheet")).contains("写错项目");
        actors.expertScores("expert01", number, 80);
        sendsBack("officer", number, present.id(), "言辞不当").expect(204);
        assertThat(actors.house.letters(number).stream().filter("sheet-returned"::equals))
                .hasSize(2);
        assertThat(actors.house.letters(number).stream().filter("review-thanks"::equals))
                .hasSize(2);
    }

    @Test
    void moreTimeForAReturnedSheetKeepsItsWords() {
        var number = actors.inReview();
        var expert = actors.lastInPlaceOf("expert01", number);
        var first = engineProbe.invitation(expert, number).id();
        actors.expertScores(expert, number, 83);
        sendsBack("officer", number, first, "写错项目").expect(204);
        engineProbe.timeReaches(
                engineProbe.invitation(expert, number).reviewUntil().plusSeconds(1));
        for (var task : engineProbe.tasks(number, "replace-expert")) {
            engineProbe.sends("officer", task, Map.of("decision", "extend", "reason", "专家出差"));
        }
        var second = engineProbe.review(expert, number);
        assertThat(engineProbe.shown(second, "criteria").get(0).get("score").asInt())
                .isEqualTo(83);
        assertThat(engineProbe.shownText(second, "returnedReason")).isEqualTo("写错项目");
        var id = engineProbe.invitation(expert, number).id();
        assertThat(page(expert, "/reviews/" + id + "/sheet")).contains("83");
    }

    @Test
    void whatIsNotUnderReviewHasNoPageAndNoFurtherExpert() {
        actors.house.expertsExist();
        var draft = actors.house.applicantDrafts("1.9", content -> {});
        for (var reader : java.util.List.of("officer", "chair", "approver")) {
            actors.house
                    .as(reader)
                    .get("/api/rounds/2022-1/1.9/proposals/" + draft + "/reviews")
                    .expect(404);
            actors.house
                    .as(reader)
                    .page("/rounds/2022-1/1.9/proposals/" + draft, "en")
                    .expect(404);
        }
        asksOneMore("chair", draft).expect(404);
        var waiting = actors.eligible("900000.00");
        assertThat(asksOneMore("chair", waiting).status()).isEqualTo(409);
    }

    private String page(String account, String address) {
        return actors.house.as(account).page(address, "zh").expect(200).text();
    }

    @Test
    void whatIsSettledStays() {
        var number = actors.inReview();
        var id = engineProbe.invitation("expert01", number).id();
        actors.expertsScore(number, 80);
        actors.house.chairSettles("1.9");
        assertThat(sendsBack("officer", number, id, "写错项目").expect(409).text()).contains("wrong-stage");
        asksOneMore("chair", number).expect(409);
        engineProbe.expectStatus(number, "reviewed");
        actors.house.approverApproves("1.9");
        engineProbe.expectStatus(number, "on-notice");
    }

    @Test
    void theChairAsksOneMoreExpert() {
        var number = actors.inReview();
        actors.expertsScore(number, 80);
        asksOneMore("officer", number).expect(403);
        var added = asksOneMore("chair", number).expect(201).json().get("id").asText();
        engineProbe.expectStatus(number, "in-review");
        var expert = assignment(number, new AssignmentId(added)).expert();
        assertThat(expert).isNotIn("expert01", "expert02", "expert03");
        assertThat(asksOneMore("chair", number).expect(409).text()).contains("one-more-already");
        actors.expertScores(expert, number, 40);
        engineProbe.expectStatus(number, "reviewed");
        assertThat(actors.house
                        .as("chair")
                        .get("/api/rounds/2022-1/1.9/ranking")
                        .expect(200)
                        .json()
                        .at("/lines/0/standing/mean")
                        .decimalValue())
                .isEqualByComparingTo("70");
    }

    @Test
    void theChairAsksOneMoreWhileOthersReview() {
        var number = actors.inReview();
        var stage = engineProbe.instance(number, "expert-review");
        asksOneMore("chair", number).expect(201);
        assertThat(stage).isWaitingAt("call_singleReview", "call_reopenedReview");
        assertThat(engineProbe.invited(number)).hasSize(4);
        actors.house.applicantWithdraws(number);
        engineProbe.expectNothingLeft(number);
    }

    private Answer says(String expert, AssignmentId id, String what, Map<String, ?> body) {
        return actors.house.as(expert).post("/api/reviews/" + id + "/" + what, body);
    }

    private Answer sendsBack(String account, String number, AssignmentId id, String reason) {
        return actors.house
                .as(account)
                .post(
                        "/api/rounds/2022-1/1.9/proposals/" + number + "/reviews/" + id + "/return",
                        Map.of("reason", reason));
    }

    private Answer asksOneMore(String account, String number) {
        return actors.house.as(account).post("/api/rounds/2022-1/1.9/proposals/" + number + "/experts", Map.of());
    }

    private Answer reviews(String number) {
        return actors.house
                .as("officer")
                .get("/api/rounds/2022-1/1.9/proposals/" + number + "/reviews")
                .expect(200);
    }

    private org.lianshen.expertreview.assignment.Assignment assignment(String number, AssignmentId id) {
        return engineProbe
                .bean(org.lianshen.expertreview.Assignments.class)
                .find(id)
                .orElseThrow();
    }
}
