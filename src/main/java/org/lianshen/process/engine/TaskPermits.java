package org.lianshen.process.engine;

import java.util.Objects;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The permits that come with a task, as the engine gives them, but for two things that tell nothing new: whoever claims a
 * task for themselves may work on it already and needs no further permit; and a task that is only being made has no permit
 * in the database to look for.
 */
final class TaskPermits extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String former, @Nullable String assignee) {
        return assignee != null && claimsForThemselves(task, assignee)
                ? null
                : super.newTaskAssignee(task, former, assignee);
    }

    /** Within a command of the assignee's own, whose permit was checked; what a process does meanwhile is not checked. */
    private static boolean claimsForThemselves(Task task, String assignee) {
        var command = Context.getCommandContext();
        return command.isAuthorizationCheckEnabled()
                && command.getAuthentication() != null
                && Objects.equals(command.getAuthenticatedUserId(), assignee)
                && !isNew(task.getId());
    }

    @Override
    protected @Nullable AuthorizationEntity getGrantAuthorization(
            String task, @Nullable String account, @Nullable String group, Resource resource) {
        return isNew(task) ? null : super.getGrantAuthorization(task, account, group, resource);
    }

    private static boolean isNew(String task) {
        var known = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(TaskEntity.class, task);
        return known != null && known.getEntityState() == DbEntityState.TRANSIENT;
    }
}
