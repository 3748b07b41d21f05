package org.lianshen.process.account;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Affiliation;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.engine.AccountChanges;
import org.springframework.stereotype.Component;

/**
 * What may be done to accounts. Whoever decided is kept; nobody gives a duty to themselves; one's own address changes
 * once it has answered; the house's groups stay, and one administrator.
 */
@Component
class HouseAccounts implements AccountChanges {

    private final IdentityService identity;
    private final TaskService tasks;
    private final Accounts accounts;
    private final DutyRepository duties;
    private final AsSystem asSystem;
    private final AccountTraceRepository traces;

    HouseAccounts(
            IdentityService identity,
            TaskService tasks,
            Accounts accounts,
            DutyRepository duties,
            AsSystem asSystem,
            AccountTraceRepository traces) {
        this.traces = traces;
        this.identity = identity;
        this.tasks = tasks;
        this.accounts = accounts;
        this.duties = duties;
        this.asSystem = asSystem;
    }

    @Override
    public void saving(User user, boolean known) {
        if (known && user.getId().equals(caller())) {
            var before = find(user.getId());
            if (before != null && !address(before).equals(address(user))) {
                throw Refusal.conflict("address-unconfirmed", Text.of("process.address-unconfirmed"));
            }
        }
    }

    @Override
    public void deletingAccount(String account) {
        requireAnotherAdministrator(account);
        if (traces.anyOf(account)) {
            throw Refusal.conflict(
                    "account-has-acted", Text.of("process.account-has-acted", account, ClosedAccounts.GROUP));
        }
    }

    @Override
    public void deletingGroup(String group) {
        if (isOfTheHouse(group)) {
            throw Refusal.conflict("group-of-the-house", Text.of("process.group-of-the-house", group));
        }
    }

    private static boolean isOfTheHouse(String group) {
        return group.equals(ClosedAccounts.GROUP)
                || Role.ofGroup(group).isPresent()
                || Stream.of(Affiliation.values()).anyMatch(tie -> tie.among(List.of(group)) != null);
    }

    @Override
    public void giving(String account, String group) {
        var giver = caller();
        if (group.equals(ClosedAccounts.GROUP)) {
            requireAnotherAdministrator(account);
            giveBack(account);
        } else if (giver != null && accounts.isOnePerson(giver, account)) {
            throw Refusal.forbidden("own-duty", Text.of("process.own-duty"));
        }
        if (giver != null) {
            duties.given(account, group, giver);
        }
    }

    @Override
    public void taking(String account, String group) {
        if (group.equals(Role.ADMIN.group())) {
            requireAnotherAdministrator(account);
        }
    }

    private void requireAnotherAdministrator(String account) {
        var administrators = asSystem.call(() -> members(Role.ADMIN.group()));
        var closed = asSystem.call(() -> members(ClosedAccounts.GROUP));
        if (administrators.contains(account)
                && administrators.stream().allMatch(each -> each.equals(account) || closed.contains(each))) {
            throw Refusal.conflict("last-administrator", Text.of("process.last-administrator", account));
        }
    }

    private List<String> members(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList();
    }

    /** What somebody holds goes back to those whose duty it is. */
    private void giveBack(String account) {
        asSystem.run(() -> tasks.createTaskQuery()
                .taskAssignee(account)
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), null)));
    }

    private @Nullable User find(String account) {
        return asSystem.call(() -> identity.createUserQuery().userId(account).singleResult());
    }

    private @Nullable String caller() {
        var authentication = identity.getCurrentAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }

    private static String address(User user) {
        return user.getEmail() == null ? "" : user.getEmail().strip().toLowerCase(Locale.ROOT);
    }
}
