package org.lianshen.process.migration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Makes the engine's plans: what has the same id and kind is taken along, and what was given another id. */
@Component
class VersionPlans {

    /** How the engine calls what is around the instances of an activity that is done several times. */
    private static final String AROUND = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final RepositoryService repository;

    VersionPlans(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /**
     * The plan between two versions.
     *
     * @param source the engine's id of the version that instances go by
     * @param target the engine's id of the version they are to go by
     * @param mapping the new ids of renamed elements
     * @throws MigrationPlanValidationException where an element cannot become the one it is mapped to
     */
    VersionPlan between(String source, String target, TimerChoice timers, Map<String, String> mapping) {
        var pairs = new HashMap<String, String>();
        runtime.createMigrationPlan(source, target).mapEqualActivities().build().getInstructions().stream()
                .filter(each -> !mapping.containsKey(each.getSourceActivityId().replace(AROUND, "")))
                .forEach(each -> pairs.put(each.getSourceActivityId(), each.getTargetActivityId()));
        pairs.putAll(mapping);
        var live = repository.getBpmnModelInstance(target);
        var before = rules(repository.getBpmnModelInstance(source));
        var after = rules(live);
        var builder = runtime.createMigrationPlan(source, target);
        var reckonedAnew = new HashSet<String>();
        pairs.forEach((from, to) -> {
            var instruction = builder.mapActivities(from, to);
            var was = before.apply(from);
            var is = after.apply(to);
            if (is.isSetAnew(was, timers)) {
                instruction.updateEventTrigger();
            }
            if (is.isReckonedAnew(was, timers)) {
                reckonedAnew.add(to);
            }
        });
        return new VersionPlan(builder.build(), taskNames(live), reckonedAnew);
    }

    private static Map<String, String> taskNames(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> task.getName() != null)
                .collect(Collectors.toMap(UserTask::getId, UserTask::getName));
    }

    private static Function<String, EventRule> rules(BpmnModelInstance model) {
        return id -> EventRule.of(model.getModelElementById(id));
    }
}
