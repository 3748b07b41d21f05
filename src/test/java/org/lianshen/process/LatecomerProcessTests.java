package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A proposal that was void and is reinstated joins its round, however far that is, until the ranking is made. */
@LianshenTest
class LatecomerProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
        actors.house.expertsExist();
    }

    /** The agency is silent until its deadline. */
    private void silence() {
        engineProbe.timeReaches(engineProbe.calendar("1.9").agency("nrf").orElseThrow());
    }

    private void reinstate(String number) {
        actors.agencySays(number, "accepted");
        actors.liaisonDecides(number, "decide-late-confirmation", "change");
        engineProbe.expectStatus(number, "eligible");
    }

    /** Who takes part in one proposal of a direction reviews none of it (NSFC regulation, art. 19). */
    @Test
    void whoTakesPartInItGivesUpTheReviewOfACompetitor() {
        var first = actors.eligible("900000.00");
        var late = actors.recommended(
                "1.9",
                content -> content.withArray("members")
                        .addObject()
                        .put("participant", "cn1")
                        .putObject("name")
                        .put("zh", "评审人02"));
        actors.officerPasses(late);
        silence();
        engineProbe.expectStatus(late, "void");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        var review = engineProbe.singleReview("expert02", first);
        reinstate(late);
        assertThat(review)
                .isWaitingAt("task_scoreProposal")
                .hasPassedInOrder("event_invitationTurnedDown", "task_inviteNextExpert")
                .hasNotPassed("gateway_scored");
        assertThat(actors.house.letter(first, "conflict-reported")).contains("评审人02", late);
        assertThat(engineProbe.assignmentStates(first))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("INVITED", "REPLACED", "INVITED", "INVITED");
    }

    @Test
    void itJoinsARunningReview() {
        var first = actors.eligible("900000.00");
        var late = actors.awaitingConfirmation("1.9");
        var round = engineProbe.round("1.9");
        silence();
        engineProbe.expectStatus(late, "void");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        reinstate(late);
        assertThat(round)
                .isWaitingAt("task_assignExperts")
                .hasPassedInOrder("task_assignExperts", "gateway_reviewsAwaited", "event_latecomerEligible");
        actors.officerAssigns("1.9", "expert04", "expert05", "expert06");
        assertThat(round).isWaitingAt("gateway_reviewsAwaited");
        engineProbe.expectStatus(late, "in-review");
        actors.expertsScore(first, 80);
        engineProbe.expectStatus(first, "reviewed");
        assertThat(round).isWaitingAt("gateway_reviewsAwaited");
        for (var expert : new String[] {"expert04", "expert05", "expert06"}) {
            actors.expertScores(expert, late, 90);
        }
        assertThat(round).isWaitingAt("call_listApproval");
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
        actors.noticeEnds("1.9");
        assertThat(round).isEnded();
        engineProbe.expectStatus(first, "funded");
        engineProbe.expectStatus(late, "funded");
    }

    @Test
    void reviewsThatCompleteMeanwhileWaitForIt() {
        var first = actors.eligible("900000.00");
        var late = actors.awaitingConfirmation("1.9");
        var round = engineProbe.round("1.9");
        silence();
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        reinstate(late);
        actors.expertsScore(first, 80);
        assertThat(round).isWaitingAt("task_assignExperts");
        actors.officerAssigns("1.9", "expert04", "expert05", "expert06");
        assertThat(round).isWaitingAt("gateway_reviewsAwaited");
        for (var expert : new String[] {"expert04", "expert05", "expert06"}) {
            actors.expertScores(expert, late, 90);
        }
        assertThat(round).isWaitingAt("call_listApproval");
    }

    @Test
    void itGetsAListOfItsOwnWhenTheOfficersListIsOpen() {
        var first = actors.eligible("900000.00");
        var late = actors.awaitingConfirmation("1.9");
        var round = engineProbe.round("1.9");
        silence();
        assertThat(round).isWaitingAt("task_assignExperts");
        var list = actors.officersList("1.9");
        reinstate(late);
        actors.officerAssigns("1.9", list, "expert01", "expert02", "expert03");
        engineProbe.expectStatus(first, "in-review");
        assertThat(round)
                .isWaitingAt("task_assignExperts")
                .hasPassedInOrder(
                        "task_assignExperts",
                        "task_announceAssignment",
                        "task_surveyReviews",
                        "gateway_reviewsComplete",
                        "gateway_expertsMissing");
        actors.officerAssigns("1.9", "expert04", "expert05", "expert06");
        engineProbe.expectStatus(late, "in-review");
        assertThat(round).isWaitingAt("gateway_reviewsAwaited");
    }

    @Test
    void itOpensTheEmptyRoundAgain() {
        var late = actors.awaitingConfirmation("1.9");
        var round = engineProbe.round("1.9");
        silence();
        assertThat(round).isEnded().hasPassed("event_nothingToReview");
        reinstate(late);
        var again = engineProbe.round("1.9");
        // its intake deadline is long over; that timer is due at once
        silence();
        assertThat(again)
                .isWaitingAt("task_assignExperts")
                .hasPassedInOrder("event_roundOpened", "event_intakeDeadlinePassed", "task_surveyPool");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        actors.expertsScore(late, 80);
        assertThat(again).isWaitingAt("call_listApproval");
    }

    @Test
    void afterTheIntakeWasClosedEarlyToo() {
        var late = actors.awaitingConfirmation("1.9");
        actors.house.intakeCloses("1.9");
        var round = engineProbe.round("1.9");
        actors.agencySays(late, "rejected");
        assertThat(round).isEnded();
        actors.agencySays(late, "accepted");
        actors.liaisonDecides(late, "decide-late-confirmation", "change");
        engineProbe.timeReaches(engineProbe.calendar("1.9").applicants());
        assertThat(engineProbe.round("1.9")).isWaitingAt("task_assignExperts");
    }

    @Test
    void itJoinsAfterAllOthersHaveLeftTheReview() {
        var first = actors.eligible("900000.00");
        var late = actors.awaitingConfirmation("1.9");
        silence();
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        actors.house.applicantWithdraws(first);
        reinstate(late);
        silence();
        assertThat(engineProbe.round("1.9")).isWaitingAt("task_assignExperts");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        actors.expertsScore(late, 80);
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
        actors.noticeEnds("1.9");
        engineProbe.expectStatus(late, "funded");
    }

    @Test
    void itJoinsWhereTheOfficersListHasRunEmpty() {
        var first = actors.eligible("900000.00");
        var late = actors.awaitingConfirmation("1.9");
        var later = actors.awaitingConfirmation("1.9");
        silence();
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        reinstate(late);
        var list = actors.officersList("1.9");
        actors.house.applicantWithdraws(first);
        actors.house.applicantWithdraws(late);
        reinstate(later);
        var round = engineProbe.round("1.9");
        actors.officerAssigns("1.9", list);
        assertThat(round).isWaitingAt("task_assignExperts");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        engineProbe.expectStatus(later, "in-review");
    }

    @Test
    void afterTheRankingItCanOnlyBeKept() {
        var first = actors.eligible("900000.00");
        var late = actors.awaitingConfirmation("1.9");
        silence();
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        actors.expertsScore(first, 80);
        actors.agencySays(late, "accepted");
        var task = engineProbe.task(late, "decide-late-confirmation");
        var refusal = engineProbe.refused("liaison", task, java.util.Map.of("decision", "change", "reason", "外方来函"));
        assertThat(refusal.code()).isEqualTo("round-too-far");
        engineProbe.sends("liaison", task, java.util.Map.of("decision", "keep", "reason", "名单已排序"));
        engineProbe.expectStatus(late, "void");
    }
}
