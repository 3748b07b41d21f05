package org.lianshen.process.account;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Account;
import org.lianshen.identity.Affiliation;
import org.lianshen.identity.Role;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.engine.HousePasswords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes groups and accounts. */
@Service
public class AccountOffice {

    private static final String ROLE_TYPE = "WORKFLOW";

    private final IdentityService identity;
    private final AsSystem asSystem;
    private final ClosedAccounts closed;
    private final HousePasswords passwords;

    AccountOffice(IdentityService identity, AsSystem asSystem, ClosedAccounts closed, HousePasswords passwords) {
        this.identity = identity;
        this.asSystem = asSystem;
        this.closed = closed;
        this.passwords = passwords;
    }

    /** Makes the group of every role that has none yet, and that of closed accounts. */
    @Transactional
    public void ensureRoles() {
        asSystem.run(() -> {
            List.of(Role.values()).forEach(role -> ensureGroup(role.group(), ROLE_TYPE));
            ensureGroup(ClosedAccounts.GROUP, ROLE_TYPE);
        });
    }

    /** Makes the account with that password, or gives it that password where it exists. */
    @Transactional
    public void open(Account account, String password) {
        asSystem.run(() -> {
            var user = identity.createUserQuery().userId(account.id()).singleResult();
            write(account, user, written -> written.setPassword(password));
        });
    }

    /**
     * As {@link #open}, for accounts that have one password: it is hashed once for all of them, and accounts that are
     * as they should be are not written.
     */
    @Transactional
    public void openAll(List<Account> accounts, String password) {
        asSystem.run(() -> {
            var ids = accounts.stream().map(Account::id).toArray(String[]::new);
            var known = identity.createUserQuery().userIdIn(ids).list();
            var hashed = passwords.hashed(password, known);
            var byId = known.stream().collect(Collectors.toMap(User::getId, Function.identity()));
            for (var account : accounts) {
                var user = byId.get(account.id());
                if (user == null || !hashed.isOf(user) || !isWrittenAs(user, account)) {
                    write(account, user, hashed::giveTo);
                }
            }
        });
    }

    private static boolean isWrittenAs(User user, Account account) {
        return account.name().equals(user.getLastName()) && account.email().equals(user.getEmail());
    }

    private void write(Account account, @Nullable User user, Consumer<User> password) {
        var written = user == null ? identity.newUser(account.id()) : user;
        written.setLastName(account.name());
        written.setFirstName("");
        written.setEmail(account.email());
        password.accept(written);
        passwords.save(written);
        if (user == null) {
            account.roles().forEach(role -> identity.createMembership(account.id(), role.group()));
            tie(account, Affiliation.ORGANISATION, account.organisation());
            tie(account, Affiliation.AGENCY, account.agency());
            tie(account, Affiliation.RECOMMENDER, account.recommender());
        }
    }

    /** Whether anybody is administrator yet whose account is not closed. */
    public boolean hasAdministrator() {
        var gone = closed.ids();
        return asSystem.call(() -> identity.createUserQuery().memberOfGroup(Role.ADMIN.group()).list().stream()
                .anyMatch(user -> !gone.contains(user.getId())));
    }

    /** An account with one role and no affiliation. */
    public static Account plain(String id, String name, Role role) {
        return new Account(id, name, id + "@example.org", Set.of(role), null, null, null);
    }

    private void tie(Account account, Affiliation affiliation, @Nullable String id) {
        if (id != null) {
            ensureGroup(affiliation.group(id), affiliation.name());
            identity.createMembership(account.id(), affiliation.group(id));
        }
    }

    private void ensureGroup(String id, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(id);
            group.setType(type);
            identity.saveGroup(group);
        }
    }
}
