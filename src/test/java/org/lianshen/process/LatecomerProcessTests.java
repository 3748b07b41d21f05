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

    People people;
    Backstage backstage;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
        people.house.expertsExist();
    }

    /** The agency is silent until its deadline. */
    private void silence() {
        backstage.timeReaches(backstage.calendar("1.9").agency("nrf").orElseThrow());
    }

    private void reinstate(String number) {
        people.agencySays(number, "accepted");
        people.liaisonDecides(number, "decide-late-confirmation", "change");
        backstage.expectStatus(number, "eligible");
    }

    @Test
    void itJoinsARunningReview() {
        var first = people.eligible("900000.00");
        var late = people.awaitingConfirmation("1.9");
        var round = backstage.round("1.9");
        silence();
        backstage.expectStatus(late, "void");
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        reinstate(late);
        assertThat(round)
                .isWaitingAt("task_assignExperts")
                .hasPassedInOrder("task_assignExperts", "gateway_reviewsAwaited", "event_latecomerEligible");
        people.officerAssigns("1.9", "expert04", "expert05", "expert06");
        assertThat(round).isWaitingAt("gateway_reviewsAwaited");
        backstage.expectStatus(late, "in-review");
        people.expertsScore(first, 80);
        backstage.expectStatus(first, "reviewed");
        assertThat(round).isWaitingAt("gateway_reviewsAwaited");
        for (var expert : new String[] {"expert04", "expert05", "expert06"}) {
            people.expertScores(expert, late, 90);
        }
        assertThat(round).isWaitingAt("call_listApproval");
        people.chairSettles("1.9");
        people.approverApproves("1.9");
        people.noticeEnds("1.9");
        assertThat(round).isEnded();
        backstage.expectStatus(first, "funded");
        backstage.expectStatus(late, "funded");
    }

    @Test
    void reviewsThatCompleteMeanwhileWaitForIt() {
        var first = people.eligible("900000.00");
        var late = people.awaitingConfirmation("1.9");
        var round = backstage.round("1.9");
        silence();
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        reinstate(late);
        people.expertsScore(first, 80);
        assertThat(round).isWaitingAt("task_assignExperts");
        people.officerAssigns("1.9", "expert04", "expert05", "expert06");
        assertThat(round).isWaitingAt("gateway_reviewsAwaited");
        for (var expert : new String[] {"expert04", "expert05", "expert06"}) {
            people.expertScores(expert, late, 90);
        }
        assertThat(round).isWaitingAt("call_listApproval");
    }

    @Test
    void itGetsAListOfItsOwnWhenTheOfficersListIsOpen() {
        var first = people.eligible("900000.00");
        var late = people.awaitingConfirmation("1.9");
        var round = backstage.round("1.9");
        silence();
        assertThat(round).isWaitingAt("task_assignExperts");
        var list = people.officersList("1.9");
        reinstate(late);
        people.officerAssigns("1.9", list, "expert01", "expert02", "expert03");
        backstage.expectStatus(first, "in-review");
        assertThat(round)
                .isWaitingAt("task_assignExperts")
                .hasPassedInOrder(
                        "task_assignExperts",
                        "task_announceAssignment",
                        "task_surveyReviews",
                        "gateway_reviewsComplete",
                        "gateway_expertsMissing");
        people.officerAssigns("1.9", "expert04", "expert05", "expert06");
        backstage.expectStatus(late, "in-review");
        assertThat(round).isWaitingAt("gateway_reviewsAwaited");
    }

    @Test
    void itOpensTheEmptyRoundAgain() {
        var late = people.awaitingConfirmation("1.9");
        var round = backstage.round("1.9");
        silence();
        assertThat(round).isEnded().hasPassed("event_nothingToReview");
        reinstate(late);
        var again = backstage.round("1.9");
        // its intake deadline is long over; that timer is due at once
        silence();
        assertThat(again)
                .isWaitingAt("task_assignExperts")
                .hasPassedInOrder("event_roundOpened", "event_intakeDeadlinePassed", "task_surveyPool");
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        people.expertsScore(late, 80);
        assertThat(again).isWaitingAt("call_listApproval");
    }

    @Test
    void afterTheIntakeWasClosedEarlyToo() {
        var late = people.awaitingConfirmation("1.9");
        people.house.intakeCloses("1.9");
        var round = backstage.round("1.9");
        people.agencySays(late, "rejected");
        assertThat(round).isEnded();
        people.agencySays(late, "accepted");
        people.liaisonDecides(late, "decide-late-confirmation", "change");
        backstage.timeReaches(backstage.calendar("1.9").applicants());
        assertThat(backstage.round("1.9")).isWaitingAt("task_assignExperts");
    }

    @Test
    void itJoinsAfterAllOthersHaveLeftTheReview() {
        var first = people.eligible("900000.00");
        var late = people.awaitingConfirmation("1.9");
        silence();
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        people.house.applicantWithdraws(first);
        reinstate(late);
        silence();
        assertThat(backstage.round("1.9")).isWaitingAt("task_assignExperts");
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        people.expertsScore(late, 80);
        people.chairSettles("1.9");
        people.approverApproves("1.9");
        people.noticeEnds("1.9");
        backstage.expectStatus(late, "funded");
    }

    @Test
    void itJoinsWhereTheOfficersListHasRunEmpty() {
        var first = people.eligible("900000.00");
        var late = people.awaitingConfirmation("1.9");
        var later = people.awaitingConfirmation("1.9");
        silence();
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        reinstate(late);
        var list = people.officersList("1.9");
        people.house.applicantWithdraws(first);
        people.house.applicantWithdraws(late);
        reinstate(later);
        var round = backstage.round("1.9");
        people.officerAssigns("1.9", list);
        assertThat(round).isWaitingAt("task_assignExperts");
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        backstage.expectStatus(later, "in-review");
    }

    @Test
    void afterTheRankingItCanOnlyBeKept() {
        var first = people.eligible("900000.00");
        var late = people.awaitingConfirmation("1.9");
        silence();
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        people.expertsScore(first, 80);
        people.agencySays(late, "accepted");
        var task = backstage.task(late, "decide-late-confirmation");
        var refusal = backstage.refused("liaison", task, java.util.Map.of("decision", "change", "reason", "外方来函"));
        assertThat(refusal.code()).isEqualTo("round-too-far");
        backstage.sends("liaison", task, java.util.Map.of("decision", "keep", "reason", "名单已排序"));
        backstage.expectStatus(late, "void");
    }
}
