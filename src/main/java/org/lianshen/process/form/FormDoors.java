package org.lianshen.process.form;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.lianshen.programme.DeadlineKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Leads every human task to the door of its form. */
@Component
public class FormDoors {

    /** Set for the moment of completion only, never stored: the answers have passed the door. */
    private static final String PASSED = "passedTheDoor";

    private final ObjectProvider<FormDoor> doors;
    private final PlainDoors plain;
    private final ObjectProvider<IdentityService> identity;
    private final ObjectProvider<FormDisplay> words;
    private final FormWords formWords;
    private final TaskDuties duties;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FormDoors(
            ObjectProvider<FormDoor> doors,
            PlainDoors plain,
            ObjectProvider<IdentityService> identity,
            ObjectProvider<FormDisplay> words,
            FormWords formWords,
            TaskDuties duties,
            Clock clock,
            ApplicationEventPublisher events) {
        this.doors = doors;
        this.plain = plain;
        this.words = words;
        this.formWords = formWords;
        this.duties = duties;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** The keys of all forms that have a door. */
    public Set<String> forms() {
        return byForm().keySet();
    }

    /** The task comes into being. */
    public void created(String form, DelegateTask task) {
        door(form, task).created(new HumanTask(task));
        dueAgain(form, task);
    }

    /** Somebody claims the task, or it is given to somebody: only to who has the duty. */
    public void assigned(String form, DelegateTask task) {
        if (task.getAssignee() != null) {
            duties.require(task, task.getAssignee());
            door(form, task).claimed(new HumanTask(task));
        }
    }

    /** Whether the due date of that form's tasks moves with such a deadline. */
    public boolean moves(String form, DeadlineKind deadline) {
        var door = byForm().get(form);
        return door != null && door.movesWith().filter(deadline::equals).isPresent();
    }

    /** Asks when the task is due, and keeps that with it; a task that is not overdue any more loses its priority. */
    public void dueAgain(String form, DelegateTask task) {
        var due = door(form, task).due(new HumanTask(task));
        var date = Date.from(due);
        if (!date.equals(task.getDueDate())) {
            task.setDueDate(date);
        }
        int priority = OverduePriority.priority(due, clock.instant());
        if (priority != task.getPriority()) {
            task.setPriority(priority);
        }
    }

    /** Somebody opens the form: what it shows, by the names its fields have. */
    public VariableMap shown(String form, DelegateTask task) {
        if (task.getExecution() == null) {
            throw Refusal.overtaken("task-gone", Text.of("process.task-gone"));
        }
        var human = new HumanTask(task);
        var door = door(form, task);
        door.show(human);
        human.show("dueText", words.getObject().moment(door.due(human)));
        MarkdownValues.escape(human.shown(), door instanceof PlainDoor own ? own.markdown() : formWords.markdown(form));
        return human.shown();
    }

    /** Somebody sends the form. */
    public void submitted(String form, DelegateTask task, VariableMap answers) {
        var account = accountFor(task);
        var duty = duties.require(task, account);
        try {
            var door = door(form, task);
            var given = Answers.of(answers, door instanceof PlainDoor own ? own.labels() : formWords.labels(form));
            var human = new HumanTask(task);
            var about = about(human);
            var assignment = human.has(Vocabulary.ASSIGNMENT) ? human.get(Vocabulary.ASSIGNMENT) : null;
            door.accept(human, given, account);
            // a door may read answers after it has asked for the first refusal
            given.orRefuse();
            events.publishEvent(new TaskAnswered(
                    task.getId(),
                    form,
                    account,
                    duty.orElse(null),
                    about,
                    task.getExecution().getProcessBusinessKey(),
                    decision(given),
                    assignment));
        } catch (Refusal refusal) {
            throw readable(refusal);
        }
        task.setVariableLocal(PASSED, Variables.booleanValue(true, true));
    }

    private static String about(HumanTask task) {
        if (task.has(Vocabulary.NUMBER)) {
            return task.get(Vocabulary.NUMBER).value();
        }
        return task.has(Vocabulary.ROUND) ? task.get(Vocabulary.ROUND) : task.businessKey();
    }

    /** The forms' main choice goes by one of these names. */
    private static @Nullable String decision(Answers answers) {
        return Stream.of("decision", "answer", "choice")
                .map(answers::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Tasklist shows one sentence only, so it has to say all that is wrong. */
    private static Refusal readable(Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            return refusal;
        }
        var zh = refusal.errors().stream().map(error -> error.message().zh()).distinct();
        var en = refusal.errors().stream().map(error -> error.message().en()).distinct();
        return new Refusal(
                refusal.kind(),
                refusal.code(),
                new Text(zh.collect(Collectors.joining(" ")), en.collect(Collectors.joining(" "))),
                refusal.errors());
    }

    /** The task ends; not without its form. */
    public void completing(DelegateTask task) {
        // what somebody stored under that name opens nothing: only a value of this very moment is transient
        TypedValue passed = task.getVariableLocalTyped(PASSED);
        if (passed == null || !passed.isTransient()) {
            throw Refusal.conflict("form-required", Text.of("process.form-required"));
        }
    }

    private String accountFor(DelegateTask task) {
        if (delegated(task)) {
            throw Refusal.conflict("delegated", Text.of("process.delegated"));
        }
        var authentication = identity.getObject().getCurrentAuthentication();
        var account = authentication == null ? task.getAssignee() : authentication.getUserId();
        if (account == null || task.getAssignee() == null) {
            throw Refusal.conflict("claim-first", Text.of("process.claim-first"));
        }
        if (!task.getAssignee().equals(account)) {
            throw Refusal.overtaken("claimed-by-another", Text.of("process.claimed-by-another"));
        }
        return account;
    }

    private static boolean delegated(DelegateTask task) {
        return task instanceof org.camunda.bpm.engine.task.Task plain
                && plain.getDelegationState() == DelegationState.PENDING;
    }

    private TaskDoor door(String form, DelegateTask task) {
        var door = byForm().get(form);
        return door != null
                ? door
                : plain.find(form, task)
                        .orElseThrow(() -> new IllegalStateException("The form " + form + " has no door"));
    }

    private Map<String, FormDoor> byForm() {
        return doors.stream().collect(Collectors.toMap(door -> door.form().word(), Function.identity()));
    }
}
