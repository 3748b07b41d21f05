package org.lianshen.process.tasklist;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Role;
import org.lianshen.process.caller.AsSystem;
import org.springframework.stereotype.Component;

/** Tasks that are over: done, or cancelled by what happened meanwhile. */
@Component
class EndedTasks {

    private final HistoryService history;
    private final RepositoryService models;
    private final AsSystem asSystem;

    EndedTasks(HistoryService history, RepositoryService models, AsSystem asSystem) {
        this.history = history;
        this.models = models;
        this.asSystem = asSystem;
    }

    /**
     * Whether the task is over and was the caller's to do: claimed by them, or meant for everybody in one of their
     * roles.
     */
    boolean wasFor(Caller caller, String task) {
        return asSystem.call(() -> {
            var ended = history.createHistoricTaskInstanceQuery()
                    .taskId(task)
                    .finished()
                    .singleResult();
            return ended != null
                    && (caller.account().equals(ended.getAssignee())
                            || groups(ended).stream()
                                    .anyMatch(group -> Role.ofGroup(group)
                                            .filter(caller::has)
                                            .isPresent()));
        });
    }

    private List<String> groups(HistoricTaskInstance ended) {
        var element = models.getBpmnModelInstance(ended.getProcessDefinitionId())
                .getModelElementById(ended.getTaskDefinitionKey());
        return groups(element);
    }

    private static List<String> groups(@Nullable Object element) {
        return element instanceof UserTask task ? task.getCamundaCandidateGroupsList() : List.of();
    }
}
