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

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    private Instant extend(DeadlineKind kind, Instant present) {
        var later = present.plus(Duration.ofDays(9));
        engineProbe
                .bean(Deadlines.class)
                .extend(new DirectionId(House.CALL, "1.9"), kind, null, later, "系统检修", "officer");
        return later;
    }

    @Test
    void theIntakeStaysOpenLonger() {
        var round = engineProbe.round("1.9");
        var other = engineProbe.round("2.0");
        var present = engineProbe.calendar("1.9").applicants();
        var later = extend(DeadlineKind.APPLICANTS, present);
        engineProbe.timeReaches(present);
        assertThat(round).isWaitingAt("gateway_intakeOpen");
        assertThat(other).isEnded();
        actors.applicantSubmits();
        engineProbe.timeReaches(later);
        assertThat(round).isWaitingAt("event_poolSettled");
    }

    @Test
    void anEarlyClosingIsUndoneUntilSomebodyActsOnIt() {
        var deadlines = engineProbe.bean(Deadlines.class);
        var present = engineProbe.calendar("1.9").applicants();
        var first = actors.applicantSubmits();
        deadlines.close(new DirectionId(House.CALL, "1.9"), "误操作", "officer");
        assertThat(engineProbe.round("1.9")).isWaitingAt("event_poolSettled");

        deadlines.reopen(new DirectionId(House.CALL, "1.9"), "撤销误操作", "officer");

        assertThat(engineProbe.round("1.9")).isWaitingAt("gateway_intakeOpen");
        assertThat(engineProbe.calendar("1.9").applicants()).isEqualTo(present);
        assertThat(engineProbe.calendar("1.9").closedEarly()).isFalse();
        var second = actors.applicantSubmits();
        engineProbe.expectStatus(first, "submitted");
        engineProbe.expectStatus(second, "submitted");
        engineProbe.timeReaches(present);
        assertThat(engineProbe.round("1.9")).isWaitingAt("event_poolSettled");
        assertThatThrownBy(() -> deadlines.reopen(new DirectionId(House.CALL, "1.9"), "再来", "officer"))
                .hasMessageContaining("was not closed early");
    }

    @Test
    void whoIsDraftingHearsOfEveryTurn() {
        actors.house.applicantDrafts("1.9", content -> {});
        var deadlines = engineProbe.bean(Deadlines.class);
        extend(DeadlineKind.APPLICANTS, engineProbe.calendar("1.9").applicants());
        deadlines.close(new DirectionId(House.CALL, "1.9"), "误操作", "officer");
        deadlines.reopen(new DirectionId(House.CALL, "1.9"), "撤销误操作", "officer");
        assertThat(engineProbe
                        .bean(JdbcClient.class)
                        .sql("select count(*) from letter where kind = 'deadline-moved'")
                        .query(Integer.class)
                        .single())
                .as("longer, closed, and open again until the deadline that was told before")
                .isEqualTo(3);
    }

    @Test
    void anEmptyRoundOpensAgain() {
        var deadlines = engineProbe.bean(Deadlines.class);
        deadlines.close(new DirectionId(House.CALL, "1.9"), "误操作", "officer");
        assertThat(engineProbe.instances(EngineProbe.roundKey("1.9"), "direction-round"))
                .isEmpty();
        deadlines.reopen(new DirectionId(House.CALL, "1.9"), "撤销误操作", "officer");
        assertThat(engineProbe.round("1.9")).isWaitingAt("gateway_intakeOpen");
        actors.applicantSubmits();
    }

    @Test
    void whoeverHoldsTheTaskHasActedOnTheClosing() {
        var deadlines = engineProbe.bean(Deadlines.class);
        actors.eligible("900000.00");
        deadlines.close(new DirectionId(House.CALL, "1.9"), "提前截止", "officer");
        var task = engineProbe.task(EngineProbe.roundKey("1.9"), "assign-experts");
        engineProbe.asAccount("officer", () -> engineProbe.tasks.claim(task.getId(), "officer"));
        assertThatThrownBy(() -> deadlines.reopen(new DirectionId(House.CALL, "1.9"), "撤销", "officer"))
                .hasMessageContaining("acted on the closing");
        assertThat(engineProbe.round("1.9")).isWaitingAt("task_assignExperts");
        assertThat(engineProbe.calendar("1.9").closedEarly()).isTrue();
    }

    @Test
    void recommendersGetTheirDaysAfterALaterIntake() {
        var number = actors.applicantSubmits();
        var stage = engineProbe.instance(number, "recommendation");
        var present = engineProbe.calendar("1.9").recommenders();
        extend(DeadlineKind.APPLICANTS, engineProbe.calendar("1.9").applicants());
        var later = engineProbe.calendar("1.9").recommenders();
        assertThat(later).isAfter(present);
        engineProbe.timeReaches(present);
        assertThat(stage).isWaitingAt("task_recommendProposal");
        engineProbe.timeReaches(later);
        assertThat(stage).isEnded().hasPassed("event_recommendationLapsed");
    }

    @Test
    void recommendersGetMoreTime() {
        var number = actors.applicantSubmits();
        var stage = engineProbe.instance(number, "recommendation");
        var present = engineProbe.calendar("1.9").recommenders();
        var later = extend(DeadlineKind.RECOMMENDERS, present);
        assertThat(engineProbe.task(number, "recommend-proposal").getDueDate())
                .as("what the task list says")
                .isEqualTo(Date.from(later));
        assertThat(engineProbe.shownText(engineProbe.task(number, "recommend-proposal"), "dueText"))
                .as("what the form says")
                .isEqualTo(engineProbe.bean(FormDisplay.class).moment(later));
        engineProbe.timeReaches(present);
        assertThat(stage).isWaitingAt("task_recommendProposal");
        actors.recommenderRecommends(number);
        assertThat(stage).isEnded().hasPassed("event_proposalRecommended");
    }

    @Test
    void theAgencyGetsMoreTime() {
        var number = actors.awaitingConfirmation("1.9");
        var stage = engineProbe.instance(number, "foreign-confirmation");
        var present = engineProbe.calendar("1.9").agency("nrf").orElseThrow();
        var later = extend(DeadlineKind.AGENCY, present);
        engineProbe.timeReaches(present);
        assertThat(stage).isWaitingAt("gateway_answeredInTime");
        engineProbe.expectStatus(number, "awaiting-confirmation");
        engineProbe.timeReaches(later);
        assertThat(stage).isEnded();
        engineProbe.expectStatus(number, "void");
    }

    @Test
    void expertsGetMoreTime() {
        var number = actors.inReview();
        actors.expertClaims("expert01", number);
        var stage = engineProbe.singleReview("expert01", number);
        var present = engineProbe.invitation("expert01", number).reviewUntil();
        var later = extend(DeadlineKind.REVIEW, present);
        assertThat(engineProbe.review("expert01", number).getDueDate())
                .as("what the task list says")
                .isEqualTo(Date.from(engineProbe.invitation("expert01", number).reviewUntil()))
                .isAfter(Date.from(present));
        engineProbe.timeReaches(present.plusSeconds(60));
        assertThat(stage).isWaitingAt("task_scoreProposal").hasNotPassed("event_reviewDeadlinePassed");
        engineProbe.timeReaches(later);
        assertThat(stage)
                .hasPassedInOrder("event_reviewDeadlinePassed", "task_inviteNextExpert")
                .isWaitingAt("task_scoreProposal");
    }

    @Test
    void closedEarlyRecommendersKeepTheirTime() {
        var number = actors.applicantSubmits();
        var stage = engineProbe.instance(number, "recommendation");
        actors.house.intakeCloses("1.9");
        assertThat(engineProbe.round("1.9")).isWaitingAt("event_poolSettled");
        assertThat(stage).isWaitingAt("task_recommendProposal");
        var deadline = engineProbe.calendar("1.9").recommenders();
        engineProbe.timeReaches(deadline.minusSeconds(1));
        assertThat(stage).isWaitingAt("task_recommendProposal");
        engineProbe.timeReaches(deadline);
        assertThat(stage).isEnded();
        engineProbe.expectStatus(number, "refused");
    }
}
