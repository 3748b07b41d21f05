package org.lianshen.process.home;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.overview.ProposalOverview;
import org.springframework.stereotype.Component;

/** Finds what waits for one person: the tasks that are theirs, and those they may claim, as Tasklist lists them. */
@Component
public class WaitingTasks {

    private static final int SHOWN = 6;

    private final TaskService tasks;
    private final RuntimeService instances;
    private final AsSystem asSystem;
    private final ProposalOverview proposals;
    private final Catalogue catalogue;
    private final Clock clock;

    WaitingTasks(
            TaskService tasks,
            RuntimeService instances,
            AsSystem asSystem,
            ProposalOverview proposals,
            Catalogue catalogue,
            Clock clock) {
        this.tasks = tasks;
        this.instances = instances;
        this.asSystem = asSystem;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What waits for that account now. Nobody is asked about anybody else's tasks. */
    public Waiting forAccount(String account) {
        return asSystem.call(() -> look(account));
    }

    private Waiting look(String account) {
        var next = theirs(account)
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, SHOWN);
        var oldest = theirs(account).orderByTaskCreateTime().asc().listPage(0, 1);
        var keys = keys(Stream.concat(next.stream(), oldest.stream()).toList());
        var titles = proposals.titles(keys.values());
        return new Waiting(
                tasks.createTaskQuery().taskCandidateUser(account).count(),
                tasks.createTaskQuery().taskAssignee(account).count(),
                theirs(account).dueBefore(Date.from(clock.instant())).count(),
                oldest.stream()
                        .map(task -> shown(task, keys, titles))
                        .findFirst()
                        .orElse(null),
                next.stream().map(task -> shown(task, keys, titles)).toList());
    }

    private TaskQuery theirs(String account) {
        return tasks.createTaskQuery()
                .or()
                .taskAssignee(account)
                .taskCandidateUser(account)
                .endOr();
    }

    /** Each task's proposal or round, by the task's process instance. */
    private Map<String, String> keys(List<Task> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        var keys = new HashMap<String, String>();
        instances
                .createProcessInstanceQuery()
                .processInstanceIds(
                        found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .forEach(instance ->
                        keys.put(instance.getId(), Objects.requireNonNullElse(instance.getBusinessKey(), "")));
        return keys;
    }

    private WaitingTask shown(Task task, Map<String, String> keys, Map<String, Text> titles) {
        // an entry is asked about under its round, a letter under what it is about
        var key = keys.getOrDefault(task.getProcessInstanceId(), "").replaceFirst("-(entry|letter)-\\d+$", "");
        var title = titles.get(key);
        var direction = direction(key, title != null);
        var due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new WaitingTask(
                task.getId(),
                name(task),
                key,
                title,
                direction == null ? null : direction.code(),
                direction == null ? null : direction.name(),
                task.getCreateTime().toInstant(),
                due,
                isOver(due),
                task.getAssignee() != null);
    }

    private boolean isOver(@Nullable Instant due) {
        return due != null && due.isBefore(clock.instant());
    }

    /** Models name their tasks in English on one line and in Chinese on the next. */
    private static String name(Task task) {
        var lines = task.getName().split("\\R", 2);
        return new Text(lines[lines.length - 1], lines[0]).here();
    }

    /** A proposal's number is its round and a running number. */
    private @Nullable Direction direction(String key, boolean proposal) {
        int dash = key.lastIndexOf('-');
        var round = proposal && dash > 0 ? key.substring(0, dash) : key;
        if (round.lastIndexOf('-') < 0) {
            return null;
        }
        var id = DirectionId.ofKey(round);
        return catalogue.direction(id).orElse(null);
    }
}
