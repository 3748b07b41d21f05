package org.lianshen.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.process.EngineProbe;
import org.lianshen.process.ProcessActors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes all that runs to its end by the ways people have: tasks are done, applicants correct, agencies answer, and when
 * nobody has anything to do the time moves to the next timer.
 */
final class RunToEnd {

    private static final int LONGEST = 2000;
    private static final Set<String> URGENT = Set.of("decide-late-confirmation", "decide-period");
    private static final Set<String> FROM_OUTSIDE = Set.of("agencySpoke", "agencyAnswered", "proposalCorrected");

    private final ProcessActors actors;
    private final EngineProbe engineProbe;
    private final RoundDesk desk;
    private final TaskCompletion work;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final Set<String> left = new HashSet<>();

    RunToEnd(ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
        desk = new RoundDesk(actors);
        work = new TaskCompletion(actors, desk);
        runtime = context.getBean(RuntimeService.class);
        tasks = context.getBean(TaskService.class);
        management = context.getBean(ManagementService.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    /** First what is to happen instead of the usual, then everything else. */
    void toTheEnd(Map<String, AlternativePath> ways) {
        expectNothingStuck();
        ways.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(one -> instead(one.getKey(), one.getValue()));
        expectNothingStuck();
        for (int step = 0; runtime.createProcessInstanceQuery().count() > 0; step++) {
            assertThat(step).as("steps, and still " + WaitStates.inUse(jdbc)).isLessThan(LONGEST);
            if (!tasksAreDone() && !outsidersAct()) {
                timePasses();
            }
            expectNothingStuck();
        }
    }

    /** No incident, no failed job. */
    void expectNothingStuck() {
        assertThat(runtime.createIncidentQuery().list())
                .as("incidents")
                .extracting("incidentMessage")
                .isEmpty();
        assertThat(management.createJobQuery().withException().list())
                .as("failed jobs")
                .extracting(Job::getExceptionMessage)
                .isEmpty();
    }

    private void instead(String key, AlternativePath way) {
        switch (way) {
            case DONE -> tasksOf(key).forEach(this::isDone);
            case TIME -> leave(key);
            case WITHDRAWN -> actors.house.applicantWithdraws(key);
            case AGENCY_CORRECTS -> actors.agencySays(agency(key), key, "accepted", Map.of("durationMonths", 24));
            case AGENCY_LATE -> actors.agencySays(agency(key), key, "accepted", Map.of());
            case COUNTRY_REJECTS -> actors.agencySays("ru", key, "rejected", Map.of());
            case CLOSING -> actors.house.intakeCloses(direction(key));
            case OBJECTION -> objects(key);
            case SHEET_SENT_BACK -> desk.sendsBack(key);
            case EXPERTS_SPEAK -> expertsSpeak(key);
            case LETTER_SENT_AGAIN -> desk.sendsAgain(key);
        }
    }

    /** Nobody does the first task there, or says what is waited for. */
    private void leave(String number) {
        tasksOf(number).stream().findFirst().map(Task::getId).ifPresent(left::add);
        fromOutside()
                .filter(subscription -> key(subscription).equals(number))
                .map(EventSubscription::getExecutionId)
                .forEach(left::add);
    }

    private List<Task> tasksOf(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .initializeFormKeys()
                .orderByTaskId()
                .asc()
                .list();
    }

    private void expertsSpeak(String number) {
        var experts = engineProbe.invited(number);
        desk.expertSays(engineProbe.invitation(experts.get(0), number), "decline", Map.of("reason", "出差"));
        desk.asksForMoreTime(experts.get(1), number);
        desk.takesBack(experts.get(2), number);
    }

    private void objects(String round) {
        var number = jdbc.sql("select numbers[1] from round_notice where call || '-' || direction = ?")
                .param(round)
                .query(String.class)
                .single();
        desk.filesObjection(direction(round), number);
    }

    private boolean tasksAreDone() {
        var open = tasks.createTaskQuery().initializeFormKeys().list().stream()
                .filter(task -> !left.contains(task.getId()))
                // who comes late joins the round only while that has not gone on, who scores needs no time
                .sorted(Comparator.comparing(task -> !URGENT.contains(form(task))))
                .toList();
        open.stream()
                .filter(task -> tasks.createTaskQuery().taskId(task.getId()).count() == 1)
                .forEach(this::isDone);
        return !open.isEmpty();
    }

    private void isDone(Task task) {
        work.does(task, key(task.getProcessInstanceId()));
    }

    private static String form(Task task) {
        return task.getCamundaFormRef().getKey();
    }

    private boolean outsidersAct() {
        var waiting = fromOutside()
                .filter(subscription -> !left.contains(subscription.getExecutionId()))
                .toList();
        waiting.stream()
                .filter(one -> runtime.createEventSubscriptionQuery()
                                .eventSubscriptionId(one.getId())
                                .count()
                        == 1)
                .forEach(this::outsiderActs);
        return !waiting.isEmpty();
    }

    private void outsiderActs(EventSubscription waiting) {
        var number = key(waiting);
        switch (waiting.getEventName()) {
            case "proposalCorrected" -> actors.house.applicantCorrects(number, content -> {});
            case "agencySpoke" ->
                actors.agencySays(
                        (String) runtime.getVariable(waiting.getExecutionId(), "agency"), number, "accepted", Map.of());
            default -> actors.agencySays(agency(number), number, "accepted", Map.of());
        }
    }

    private Stream<EventSubscription> fromOutside() {
        return runtime.createEventSubscriptionQuery().eventType("message").list().stream()
                .filter(subscription -> subscription.getExecutionId() != null)
                .filter(subscription -> FROM_OUTSIDE.contains(subscription.getEventName()));
    }

    private void timePasses() {
        var next = management.createJobQuery().active().withRetriesLeft().orderByJobDuedate().asc().list().stream()
                .filter(job -> job.getProcessInstanceId() != null && job.getDuedate() != null)
                .findFirst();
        assertThat(next)
                .as("something that happens next, where instances rest at " + WaitStates.inUse(jdbc))
                .isPresent();
        engineProbe.timeReaches(next.orElseThrow().getDuedate().toInstant());
    }

    private String key(EventSubscription subscription) {
        return key(subscription.getProcessInstanceId());
    }

    private String key(String instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    private String agency(String number) {
        return switch (direction(number)) {
            case "1.3" -> "oead";
            case "1.4" -> "ffg";
            case "2.5" -> "ru";
            default -> "nrf";
        };
    }

    private static String direction(String key) {
        return key.split("-")[2];
    }
}
