package org.lianshen.process.form;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whose duty a task is: the accounts and groups that its model names as candidates. A permit that the engine holds for
 * somebody, an administrator's included, is no duty.
 */
@Component
class TaskDuties {

    private final ObjectProvider<IdentityService> identity;

    TaskDuties(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    /**
     * Somebody claims the task or sends its form.
     *
     * @return the group by which it is their duty; none where the task names them
     * @throws Refusal forbidden, where it is not their duty
     */
    Optional<String> require(DelegateTask task, String account) {
        var candidates = task.getCandidates();
        boolean byName = candidates.stream().anyMatch(link -> account.equals(link.getUserId()));
        if (byName) {
            return Optional.empty();
        }
        if (candidates.isEmpty()) {
            throw Refusal.overtaken("task-gone", Text.of("process.task-gone"));
        }
        var groups = groups(account);
        var duty = candidates.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .filter(groups::contains)
                .findFirst();
        if (duty.isEmpty()) {
            throw Refusal.forbidden("not-your-duty", Text.of("process.not-your-duty"));
        }
        return duty;
    }

    private Collection<String> groups(String account) {
        var authentication = identity.getObject().getCurrentAuthentication();
        if (authentication != null
                && account.equals(authentication.getUserId())
                && authentication.getGroupIds() != null) {
            return authentication.getGroupIds();
        }
        return read(account);
    }

    private List<String> read(String account) {
        return identity.getObject().createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
    }
}
