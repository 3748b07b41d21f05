package org.lianshen.process.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;

/**
 * Logs what people do with the engine. That somebody completed the task they had claimed is not logged: the history of
 * the task says whose it was and when it ended.
 */
final class OperationLog implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return UserOperationLogManager.class;
    }

    @Override
    public Session openSession() {
        return new UserOperationLogManager() {
            @Override
            public void logTaskOperations(String operation, TaskEntity task, List<PropertyChange> changes) {
                if (!UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(operation)
                        || !Objects.equals(task.getAssignee(), getAuthenticatedUserId())) {
                    super.logTaskOperations(operation, task, changes);
                }
            }
        };
    }
}
