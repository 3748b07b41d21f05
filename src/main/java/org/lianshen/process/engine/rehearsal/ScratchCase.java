package org.lianshen.process.engine.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.rehearsal.CaseEvent;
import org.lianshen.process.rehearsal.PlayedCase;
import org.lianshen.process.rehearsal.RehearsalCase;
import org.lianshen.process.rehearsal.WayStep;

/** Plays one case: timers when they are due, what came from outside when it came, or as soon as it is waited for. */
final class ScratchCase {

    /** Far more than happens to a proposal: a timer that fires every second would keep the stage for ever. */
    private static final int MOST_TURNS = 1_000;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final ProcessEngineConfigurationImpl configuration;
    private final ScratchClock clock;
    private final RehearsalCase played;
    private final LinkedList<CaseEvent> coming;
    /** What came, and nobody waited for yet. */
    private final List<CaseEvent> early = new ArrayList<>();

    ScratchCase(ProcessEngine engine, ScratchClock clock, RehearsalCase played) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.clock = clock;
        this.played = played;
        this.coming = new LinkedList<>(played.events());
    }

    PlayedCase play(Supplier<List<WayStep>> way) {
        try {
            begin();
            int turns = 0;
            while (workOff() || hearEarly() || goOn()) {
                if (++turns > MOST_TURNS) {
                    throw new UnansweredException(Text.of("process.rehearsal.endless", MOST_TURNS));
                }
            }
            return new PlayedCase(way.get(), null, null);
        } catch (ProcessEngineException | UnansweredException e) {
            var entered = way.get();
            return new PlayedCase(
                    entered,
                    said(e),
                    entered.isEmpty() ? null : entered.get(entered.size() - 1).place());
        } finally {
            clear();
        }
    }

    private static Text said(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnansweredException unanswered) {
                return unanswered.text();
            }
        }
        return Text.of("process.rehearsal.failed", String.valueOf(failure.getMessage()));
    }

    private void begin() {
        var variables = new HashMap<String, Object>(played.variables());
        if (played.startedBy() == null) {
            runtime.startProcessInstanceByKey(played.model(), played.name(), variables);
        } else {
            runtime.startProcessInstanceByMessage(played.startedBy(), played.name(), variables);
        }
    }

    private void clear() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "played", true, true, true, false));
    }

    /** Steps that are carried out by themselves. */
    private boolean workOff() {
        var jobs = management.createJobQuery().messages().list();
        jobs.stream().map(Job::getId).forEach(management::executeJob);
        return !jobs.isEmpty();
    }

    private boolean hearEarly() {
        for (var event : early) {
            if (reaches(event)) {
                early.remove(event);
                return true;
            }
        }
        return false;
    }

    private boolean goOn() {
        var timer = management.createJobQuery().timers().orderByJobDuedate().asc().listPage(0, 1).stream()
                .findFirst()
                .filter(job -> !job.getDuedate().toInstant().isAfter(played.until()))
                .orElse(null);
        var event = coming.peek();
        if (event != null && (timer == null || event.at().isBefore(due(timer)))) {
            coming.remove();
            clock.forward(event.at());
            if (!reaches(event)) {
                early.add(event);
            }
            return true;
        }
        if (timer != null) {
            clock.forward(due(timer));
            management.executeJob(timer.getId());
            return true;
        }
        return false;
    }

    private static Instant due(Job timer) {
        return timer.getDuedate().toInstant();
    }

    /** Hands it to whoever waits for it; whether anybody did. */
    private boolean reaches(CaseEvent event) {
        return switch (event.kind()) {
            case TASK -> completes(event);
            case MESSAGE -> isHeard(event);
            case MOVED -> asksAgain(event);
            case BEGUN, ENTERED, STEP, ASKED -> true;
        };
    }

    private boolean asksAgain(CaseEvent event) {
        for (var job : management.createJobQuery().timers().list()) {
            if (agrees(runtime.getVariables(job.getProcessInstanceId()), event.about())) {
                boolean oncePerPeriod = ((TimerEntity) job).getRepeat() == null;
                management.recalculateJobDuedate(job.getId(), oncePerPeriod);
            }
        }
        return true;
    }

    private boolean completes(CaseEvent event) {
        var open = tasks.createTaskQuery().initializeFormKeys().list();
        var task = Stream.concat(
                        open.stream().filter(each -> each.getTaskDefinitionKey().equals(event.element())),
                        open.stream().filter(each -> isForm(each, event.word())))
                .filter(each -> agrees(runtime.getVariables(each.getExecutionId()), event.about()))
                .findFirst();
        task.ifPresent(each -> tasks.complete(each.getId(), new HashMap<>(event.says())));
        return task.isPresent();
    }

    private static boolean isForm(Task task, String form) {
        return task.getCamundaFormRef() != null
                && task.getCamundaFormRef().getKey().equals(form);
    }

    private boolean isHeard(CaseEvent event) {
        var waiting = runtime.createEventSubscriptionQuery().eventName(event.word()).list().stream()
                .filter(each -> each.getExecutionId() != null)
                .toList();
        var found = Stream.concat(
                        waiting.stream().filter(each -> each.getActivityId().equals(event.element())), waiting.stream())
                .filter(each -> agrees(runtime.getVariables(each.getExecutionId()), event.about()))
                .findFirst();
        found.ifPresent(each -> hear(event, each));
        return found.isPresent();
    }

    private void hear(CaseEvent event, EventSubscription waiting) {
        var known = runtime.getVariables(waiting.getExecutionId());
        var branch = new HashMap<String, Object>(event.about());
        branch.keySet().removeAll(known.keySet());
        var says = new HashMap<String, Object>(event.says());
        var command = branch.isEmpty()
                ? new MessageEventReceivedCmd(event.word(), waiting.getExecutionId(), says)
                : new MessageEventReceivedCmd(event.word(), waiting.getExecutionId(), says, Map.of(), branch);
        configuration.getCommandExecutorTxRequired().execute(command);
    }

    /** Whether nothing that is known here contradicts whom it was about. */
    private static boolean agrees(Map<String, Object> known, Map<String, String> about) {
        return about.entrySet().stream()
                .filter(each -> !each.getKey().equals(Vocabulary.OUTCOME.name()))
                .allMatch(each -> {
                    @Nullable Object value = known.get(each.getKey());
                    return value == null || Objects.equals(value, each.getValue());
                });
    }
}
