package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer moves a deadline: the timers of whoever waits for it move along, and so does what tasks say. */
@LianshenTest
class MovedDeadlinesProcessTests {

    People people;
    Backstage backstage;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
    }

    private Instant extend(DeadlineKind kind, Instant present) {
        var later = present.plus(Duration.ofDays(9));
        backstage
                .bean(Deadlines.class)
                .extend(new DirectionId(House.CALL, "1.9"), kind, null, later, "系统检修", "officer");
        return later;
    }

    @Test
    void theIntakeStaysOpenLonger() {
        var round = backstage.round("1.9");
        var other = backstage.round("2.0");
        var present = backstage.calendar("1.9").applicants();
        var later = extend(DeadlineKind.APPLICANTS, present);
        backstage.timeReaches(present);
        assertThat(round).isWaitingAt("gateway_intakeOpen");
        assertThat(other).isEnded();
        people.applicantSubmits();
        backstage.timeReaches(later);
        assertThat(round).isWaitingAt("event_poolSettled");
    }

    @Test
    void anEarlyClosingIsUndoneUntilSomebodyActsOnIt() {
        var deadlines = backstage.bean(Deadlines.class);
        var present = backstage.calendar("1.9").applicants();
        var first = people.applicantSubmits();
        deadlines.close(new DirectionId(House.CALL, "1.9"), "误操作", "officer");
        assertThat(backstage.round("1.9")).isWaitingAt("event_poolSettled");

        deadlines.reopen(new DirectionId(House.CALL, "1.9"), "撤销误操作", "officer");

        assertThat(backstage.round("1.9")).isWaitingAt("gateway_intakeOpen");
        assertThat(backstage.calendar("1.9").applicants()).isEqualTo(present);
        assertThat(backstage.calendar("1.9").closedEarly()).isFalse();
        var second = people.applicantSubmits();
        backstage.expectStatus(first, "submitted");
        backstage.expectStatus(second, "submitted");
        backstage.timeReaches(present);
        assertThat(backstage.round("1.9")).isWaitingAt("event_poolSettled");
        assertThatThrownBy(() -> deadlines.reopen(new DirectionId(House.CALL, "1.9"), "再来", "officer"))
                .hasMessageContaining("was not closed early");
    }

    @Test
    void whoIsDraftingHearsOfEveryTurn() {
        people.house.applicantDrafts("1.9", content -> {});
        var deadlines = backstage.bean(Deadlines.class);
        extend(DeadlineKind.APPLICANTS, backstage.calendar("1.9").applicants());
        deadlines.close(new DirectionId(House.CALL, "1.9"), "误操作", "officer");
        deadlines.reopen(new DirectionId(House.CALL, "1.9"), "撤销误操作", "officer");
        assertThat(backstage
                        .bean(JdbcClient.class)
                        .sql("select count(*) from letter where kind = 'deadline-moved'")
                        .query(Integer.class)
                        .single())
                .as("longer, closed, and open again until the deadline that was told before")
                .isEqualTo(3);
    }

    @Test
    void anEmptyRoundOpensAgain() {
        var deadlines = backstage.bean(Deadlines.class);
        deadlines.close(new DirectionId(House.CALL, "1.9"), "误操作", "officer");
        assertThat(backstage.instances(Backstage.roundKey("1.9"), "direction-round"))
                .isEmpty();
        deadlines.reopen(new DirectionId(House.CALL, "1.9"), "撤销误操作", "officer");
        assertThat(backstage.round("1.9")).isWaitingAt("gateway_intakeOpen");
        people.applicantSubmits();
    }

    @Test
    void whoeverHoldsTheTaskHasActedOnTheClosing() {
        var deadlines = backstage.bean(Deadlines.class);
        people.eligible("900000.00");
        deadlines.close(new DirectionId(House.CALL, "1.9"), "提前截止", "officer");
        var task = backstage.task(Backstage.roundKey("1.9"), "assign-experts");
        backstage.asAccount("officer", () -> backstage.tasks.claim(task.getId(), "officer"));
        assertThatThrownBy(() -> deadlines.reopen(new DirectionId(House.CALL, "1.9"), "撤销", "officer"))
                .hasMessageContaining("acted on the closing");
        assertThat(backstage.round("1.9")).isWaitingAt("task_assignExperts");
        assertThat(backstage.calendar("1.9").closedEarly()).isTrue();
    }

    @Test
    void recommendersGetTheirDaysAfterALaterIntake() {
        var number = people.applicantSubmits();
        var stage = backstage.instance(number, "recommendation");
        var present = backstage.calendar("1.9").recommenders();
        extend(DeadlineKind.APPLICANTS, backstage.calendar("1.9").applicants());
        var later = backstage.calendar("1.9").recommenders();
        assertThat(later).isAfter(present);
        backstage.timeReaches(present);
        assertThat(stage).isWaitingAt("task_recommendProposal");
        backstage.timeReaches(later);
        assertThat(stage).isEnded().hasPassed("event_recommendationLapsed");
    }

    @Test
    void recommendersGetMoreTime() {
        var number = people.applicantSubmits();
        var stage = backstage.instance(number, "recommendation");
        var present = backstage.calendar("1.9").recommenders();
        var later = extend(DeadlineKind.RECOMMENDERS, present);
        assertThat(backstage.task(number, "recommend-proposal").getDueDate())
                .as("what the task list says")
                .isEqualTo(Date.from(later));
        assertThat(backstage.shownText(backstage.task(number, "recommend-proposal"), "dueText"))
                .as("what the form says")
                .isEqualTo(backstage.bean(FormDisplay.class).moment(later));
        backstage.timeReaches(present);
        assertThat(stage).isWaitingAt("task_recommendProposal");
        people.recommenderRecommends(number);
        assertThat(stage).isEnded().hasPassed("event_proposalRecommended");
    }

    @Test
    void theAgencyGetsMoreTime() {
        var number = people.awaitingConfirmation("1.9");
        var stage = backstage.instance(number, "foreign-confirmation");
        var present = backstage.calendar("1.9").agency("nrf").orElseThrow();
        var later = extend(DeadlineKind.AGENCY, present);
        backstage.timeReaches(present);
        assertThat(stage).isWaitingAt("gateway_answeredInTime");
        backstage.expectStatus(number, "awaiting-confirmation");
        backstage.timeReaches(later);
        assertThat(stage).isEnded();
        backstage.expectStatus(number, "void");
    }

    @Test
    void expertsGetMoreTime() {
        var number = people.inReview();
        var stage = backstage.instance(number, "expert-review");
        var present = backstage.invitation("expert01", number).reviewUntil();
        var later = extend(DeadlineKind.REVIEW, present);
        assertThat(backstage.review("expert01", number).getDueDate())
                .as("what the task list says")
                .isEqualTo(Date.from(backstage.invitation("expert01", number).reviewUntil()))
                .isAfter(Date.from(present));
        backstage.timeReaches(present.plusSeconds(60));
        assertThat(stage).isWaitingAt("task_scoreProposal").hasNotPassed("event_reviewDeadlinePassed");
        backstage.timeReaches(later);
        assertThat(stage).isWaitingAt("task_replaceExpert");
    }

    @Test
    void closedEarlyRecommendersKeepTheirTime() {
        var number = people.applicantSubmits();
        var stage = backstage.instance(number, "recommendation");
        people.house.intakeCloses("1.9");
        assertThat(backstage.round("1.9")).isWaitingAt("event_poolSettled");
        assertThat(stage).isWaitingAt("task_recommendProposal");
        var deadline = backstage.calendar("1.9").recommenders();
        backstage.timeReaches(deadline.minusSeconds(1));
        assertThat(stage).isWaitingAt("task_recommendProposal");
        backstage.timeReaches(deadline);
        assertThat(stage).isEnded();
        backstage.expectStatus(number, "refused");
    }
}
