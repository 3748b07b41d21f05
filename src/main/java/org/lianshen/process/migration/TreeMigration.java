package org.lianshen.process.migration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.springframework.stereotype.Component;

/** Takes one tree along: each of its instances, or none. */
@Component
class TreeMigration {

    /** What was given up under an old model is tried again under the new one. */
    private static final int TRIES = 3;

    private final RunningTreeRepository running;
    private final VersionPlans plans;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    TreeMigration(
            RunningTreeRepository running,
            VersionPlans plans,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management) {
        this.running = running;
        this.plans = plans;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /** The plans of one migration that were made so far, by the version that instances go by. */
    static final class Made {
        private final Map<String, VersionPlan> plans = new HashMap<>();
    }

    /**
     * Takes a tree along, in the transaction that goes on.
     *
     * @throws StayException where it cannot be taken along as a whole; the transaction must not be kept then
     */
    void run(MigrationOrder order, String root, Made made) {
        var instances = running.instances(root, order.deployment(), order.models());
        if (instances.isEmpty()) {
            throw new StayException(Text.of("process.migration.nothing-left"));
        }
        for (var instance : instances) {
            move(order, instance, plan(order, instance, made));
        }
        running.givenUp(root).forEach(job -> management.setJobRetries(job, TRIES));
    }

    private VersionPlan plan(MigrationOrder order, OldInstance instance, Made made) {
        var known = made.plans.get(instance.version());
        if (known != null) {
            return known;
        }
        @Nullable String target = instance.target();
        if (target == null) {
            throw new StayException(Text.of("process.migration.no-such-model", instance.model()));
        }
        try {
            var plan = plans.between(instance.version(), target, order.timers(), order.mapping(instance.model()));
            made.plans.put(instance.version(), plan);
            return plan;
        } catch (MigrationPlanValidationException refused) {
            throw new StayException(StayReasons.of(instance.model(), refused));
        }
    }

    private void move(MigrationOrder order, OldInstance instance, VersionPlan plan) {
        try {
            runtime.newMigration(plan.plan()).processInstanceIds(instance.id()).execute();
        } catch (MigratingProcessInstanceValidationException refused) {
            throw new StayException(StayReasons.of(instance.model(), refused.getValidationReport()));
        }
        rename(instance.id(), plan.taskNames());
        if (!plan.reckonedAnew().isEmpty()) {
            reckonAnew(instance.id(), plan.reckonedAnew());
        }
    }

    /** The engine leaves an open task the name that it had. */
    private void rename(String instance, Map<String, String> names) {
        for (var task : tasks.createTaskQuery().processInstanceId(instance).list()) {
            var name = names.get(task.getTaskDefinitionKey());
            if (name != null && !name.equals(task.getName())) {
                task.setName(name);
                tasks.saveTask(task);
            }
        }
    }

    private void reckonAnew(String instance, Set<String> timers) {
        management.createJobQuery().processInstanceId(instance).timers().list().stream()
                .filter(job -> timers.contains(activity(job)))
                .map(Job::getId)
                .forEach(job -> management.recalculateJobDuedate(job, true));
    }

    private String activity(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
