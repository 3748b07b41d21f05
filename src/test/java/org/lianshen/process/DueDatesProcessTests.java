package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshen.LianshenTest;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoors;
import org.lianshen.process.form.OverduePriority;
import org.lianshen.process.tasklist.OverdueTasks;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.story.House;
import org.lianshen.time.WorkingDays;
import org.lianshen.verification.SupportLetters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every human task has a due date, from the calendar or from the call's parameters, and says it in its form. */
@LianshenTest
class DueDatesProcessTests {

    /** Working days of call 2022-1. */
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("check-formal-requirements", 10),
            Map.entry("verify-matching-funds", 10),
            Map.entry("verify-funding-evidence", 10),
            Map.entry("decide-unverified-letter", 5),
            Map.entry("settle-differences", 10),
            Map.entry("identify-proposal", 5),
            Map.entry("decide-missing-confirmation", 5),
            Map.entry("decide-late-confirmation", 5),
            Map.entry("assign-experts", 5),
            Map.entry("decide-period", 2),
            Map.entry("replace-expert", 3),
            Map.entry("settle-ranking", 5),
            Map.entry("approve-list", 5),
            Map.entry("decide-objection", 5),
            Map.entry("mend-letter", 3));

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    @Test
    void noFormIsForgotten() {
        // DeliberationProcessTests come to the one of a call that lets experts deliberate
        assertThat(Stream.concat(EveryForm.keys(), Stream.of("revise-sheet", "check-conflicts")))
                .containsExactlyInAnyOrderElementsOf(
                        engineProbe.bean(FormDoors.class).forms());
    }

    @ParameterizedTest
    @MethodSource("org.lianshen.process.EveryForm#keys")
    void everyTaskIsDue(String form) {
        var task = again(new EveryForm(actors).open(form));
        var due = expected(form, task);
        assertThat(task.getDueDate()).as("what the task list says").isEqualTo(Date.from(due));
        assertThat(engineProbe.shownText(task, "dueText"))
                .as("what the form says")
                .isEqualTo(engineProbe.bean(FormDisplay.class).moment(due));
        assertThat(task.getPriority()).isEqualTo(OverduePriority.OTHERWISE);
        TaskCardsTests.expectCard(actors, form, task);
    }

    private Instant expected(String form, Task task) {
        return switch (form) {
            case "recommend-proposal" -> engineProbe.calendar("1.9").recommenders();
            case "score-proposal" ->
                engineProbe.invitation("expert01", number(task)).reviewUntil();
            case "verify-support-letter" ->
                engineProbe.bean(SupportLetters.class).until(new ProposalNumber(number(task)));
            default -> workingDays(task, DAYS.get(form));
        };
    }

    private Instant workingDays(Task task, int days) {
        return engineProbe.bean(WorkingDays.class).endAfter(task.getCreateTime().toInstant(), days);
    }

    private String number(Task task) {
        return (String) engineProbe.tasks.getVariable(task.getId(), "number");
    }

    private Task again(Task task) {
        return engineProbe.tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private void extend(DeadlineKind kind, Instant until) {
        engineProbe
                .bean(Deadlines.class)
                .extend(new DirectionId(House.CALL, "1.9"), kind, null, until, "系统检修", "officer");
    }

    @Test
    void aMovedDeadlineLeavesOtherTasksAlone() {
        var task = again(new EveryForm(actors).open("check-formal-requirements"));
        extend(
                DeadlineKind.RECOMMENDERS,
                engineProbe.calendar("1.9").recommenders().plus(Duration.ofDays(9)));
        assertThat(again(task).getDueDate()).isEqualTo(task.getDueDate());
    }

    @Test
    void eachDoorSaysWithWhichDeadlineItsTaskMoves() {
        var doors = engineProbe.bean(FormDoors.class);
        var moving = doors.forms().stream()
                .flatMap(form -> Arrays.stream(DeadlineKind.values())
                        .filter(deadline -> doors.moves(form, deadline))
                        .map(deadline -> form + " with " + deadline.word()));
        assertThat(moving)
                .containsExactlyInAnyOrder(
                        "recommend-proposal with recommenders",
                        "score-proposal with review",
                        "decide-period with review",
                        "identify-proposal with agency");
    }

    @Test
    void onlyItsOwnDeadlineMovesATask() {
        var task = again(new EveryForm(actors).open("recommend-proposal"));
        var byHand = new Date(0);
        engineProbe.tasks.setDueDate(task.getId(), byHand);
        extend(
                DeadlineKind.AGENCY,
                engineProbe.calendar("1.9").agency("nrf").orElseThrow().plus(Duration.ofDays(9)));
        assertThat(again(task).getDueDate()).isEqualTo(byHand);
        var later = engineProbe.calendar("1.9").recommenders().plus(Duration.ofDays(9));
        extend(DeadlineKind.RECOMMENDERS, later);
        assertThat(again(task).getDueDate()).isEqualTo(Date.from(later));
    }

    @Test
    void anEntryIsPlacedBeforeTheAgencysDeadline() {
        var deadline = engineProbe.calendar("1.9").agency("nrf").orElseThrow();
        engineProbe.timeReaches(engineProbe.calendar("1.9").applicants().minus(Duration.ofHours(3)));
        var form = new EveryForm(actors);
        var task = form.open("identify-proposal");
        var planned = workingDays(task, 5);
        var first = deadline.isBefore(planned) ? deadline : planned;
        assertThat(again(task).getDueDate()).isEqualTo(Date.from(first));
        extend(DeadlineKind.AGENCY, deadline.plus(Duration.ofDays(30)));
        assertThat(again(task).getDueDate()).isEqualTo(Date.from(planned));
    }

    @Test
    void whatIsOverdueIsRaisedOnce() {
        var task = again(new EveryForm(actors).open("check-formal-requirements"));
        engineProbe.timeReaches(task.getDueDate().toInstant().minusSeconds(1));
        assertThat(again(task).getPriority()).isEqualTo(OverduePriority.OTHERWISE);
        engineProbe.timeReaches(task.getDueDate().toInstant().plusSeconds(1));
        assertThat(again(task).getPriority()).isEqualTo(OverduePriority.PRIORITY);
        assertThat(again(task).getDueDate()).as("until then it was due").isEqualTo(task.getDueDate());
    }

    @Test
    void withMoreTimeItIsNotOverdueAnyMore() {
        var task = new EveryForm(actors).open("score-proposal");
        engineProbe.tasks.setDueDate(task.getId(), new Date(0));
        engineProbe.tasks.setPriority(task.getId(), OverduePriority.PRIORITY);
        extend(
                DeadlineKind.REVIEW,
                engineProbe.invitation("expert01", number(task)).reviewUntil().plus(Duration.ofDays(9)));
        var later = engineProbe.invitation("expert01", number(task)).reviewUntil();
        assertThat(again(task).getDueDate()).isEqualTo(Date.from(later));
        assertThat(again(task).getPriority()).isEqualTo(OverduePriority.OTHERWISE);
    }

    @Test
    void aTaskFromBeforeGetsItsDueDate() {
        var task = again(new EveryForm(actors).open("check-formal-requirements"));
        engineProbe.tasks.setDueDate(task.getId(), null);
        engineProbe.bean(OverdueTasks.class).sweep();
        assertThat(again(task).getDueDate()).isEqualTo(task.getDueDate());
    }
}
