package org.lianshen.process.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.lianshen.database.TransactionLocks;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.form.OverduePriority;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The filters everybody finds in Tasklist at the first login: to claim, mine, overdue. They are personal and name their
 * owner literally, because expressions in stored filters are switched off.
 */
@Component
class PersonalFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final AsSystem asSystem;
    private final TransactionLocks locks;

    PersonalFilters(FilterService filters, TaskService tasks, AsSystem asSystem, TransactionLocks locks) {
        this.filters = filters;
        this.tasks = tasks;
        this.asSystem = asSystem;
        this.locks = locks;
    }

    @EventListener
    @Transactional
    public void loggedIn(AuthenticationSuccessEvent login) {
        var authorities = login.getAuthentication().getAuthorities();
        boolean outsider = authorities.stream()
                .allMatch(authority -> authority.getAuthority().equals("ROLE_APPLICANT")
                        || authority.getAuthority().equals("ROLE_AGENCY")
                        || authority.getAuthority().startsWith(Callers.authorityOfGroup("")));
        if (!outsider) {
            ensure(login.getAuthentication().getName());
        }
    }

    private void ensure(String account) {
        asSystem.run(() -> {
            if (hasSome(account)) {
                return;
            }
            // a browser's first page makes several calls at once, maybe on several nodes
            locks.alone("filters " + account);
            if (hasSome(account)) {
                return;
            }
            save(
                    account,
                    Text.of("process.filter.to-claim").both(),
                    1,
                    tasks.createTaskQuery()
                            .taskCandidateUser(account)
                            .orderByDueDate()
                            .asc());
            save(
                    account,
                    Text.of("process.filter.my-tasks").both(),
                    2,
                    tasks.createTaskQuery()
                            .taskAssignee(account)
                            .orderByDueDate()
                            .asc());
            save(
                    account,
                    Text.of("process.filter.overdue").both(),
                    3,
                    tasks.createTaskQuery()
                            .or()
                            .taskAssignee(account)
                            .taskCandidateUser(account)
                            .endOr()
                            .taskMinPriority(OverduePriority.PRIORITY)
                            .orderByDueDate()
                            .asc());
        });
    }

    private boolean hasSome(String account) {
        return filters.createTaskFilterQuery().filterOwner(account).count() > 0;
    }

    private void save(String account, String name, int order, TaskQuery query) {
        Filter filter = filters.newTaskFilter(name);
        filter.setOwner(account);
        filter.setQuery(query);
        filter.setProperties(properties(order));
        filters.saveFilter(filter);
    }

    private static Map<String, Object> properties(int order) {
        var properties = new HashMap<String, Object>();
        properties.put("priority", order);
        properties.put("color", "#1f4e79");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of());
        return properties;
    }
}
