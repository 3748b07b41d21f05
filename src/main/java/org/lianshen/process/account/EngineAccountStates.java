package org.lianshen.process.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.lianshen.identity.AccountState;
import org.lianshen.identity.AccountStates;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.lianshen.process.caller.AsSystem;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** How the accounts that Admin manages stand. */
@Component
class EngineAccountStates implements AccountStates {

    private final AccountStateRepository kept;
    private final IdentityService identity;
    private final AsSystem asSystem;

    EngineAccountStates(AccountStateRepository kept, IdentityService identity, AsSystem asSystem) {
        this.kept = kept;
        this.identity = identity;
        this.asSystem = asSystem;
    }

    @Override
    public Optional<AccountState> of(String account) {
        return kept.find(account).flatMap(each -> standing(account, each.hash(), each.groups()));
    }

    /** The account with its password's hash, if there is one. */
    Optional<User> user(String account) {
        return asSystem.call(() ->
                Optional.ofNullable(identity.createUserQuery().userId(account).singleResult()));
    }

    /** How the account stands; not at all where it is closed. */
    Optional<AccountState> standing(User user) {
        var groups = asSystem.call(() -> identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .sorted()
                .toList());
        return standing(user.getId(), user.getPassword(), groups);
    }

    private static Optional<AccountState> standing(String account, String hash, List<String> groups) {
        return groups.contains(ClosedAccounts.GROUP)
                ? Optional.empty()
                : Optional.of(new AccountState(account, authorities(groups), mark(hash, groups)));
    }

    private static List<GrantedAuthority> authorities(List<String> groups) {
        return groups.stream()
                .map(group -> Role.ofGroup(group).map(Role::authority).orElseGet(() -> Callers.authorityOfGroup(group)))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    private static String mark(String hash, List<String> groups) {
        try {
            var text = hash + "\n" + String.join("\n", groups);
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
