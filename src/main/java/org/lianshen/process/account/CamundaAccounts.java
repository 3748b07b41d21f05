package org.lianshen.process.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.lianshen.identity.Account;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Affiliation;
import org.lianshen.identity.Role;
import org.springframework.stereotype.Component;

/** The accounts that Admin manages. */
@Component
class CamundaAccounts implements Accounts {

    private final IdentityService identity;
    private final AsSystem asSystem;

    CamundaAccounts(IdentityService identity, AsSystem asSystem) {
        this.identity = identity;
        this.asSystem = asSystem;
    }

    @Override
    public Optional<Account> find(String id) {
        return asSystem.call(
                () -> Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                        .map(this::account));
    }

    @Override
    public List<Account> inRole(Role role) {
        return members(role.group());
    }

    @Override
    public List<Account> tiedTo(Affiliation affiliation, String id) {
        return members(affiliation.group(id));
    }

    private List<Account> members(String group) {
        return asSystem.call(() -> identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .map(this::account)
                .toList());
    }

    private Account account(User user) {
        List<String> groups = identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .toList();
        Set<Role> roles =
                groups.stream().flatMap(group -> Role.ofGroup(group).stream()).collect(Collectors.toSet());
        var name = (nullToEmpty(user.getLastName()) + " " + nullToEmpty(user.getFirstName())).strip();
        return new Account(
                user.getId(),
                name.isEmpty() ? user.getId() : name,
                nullToEmpty(user.getEmail()),
                roles,
                Affiliation.ORGANISATION.among(groups),
                Affiliation.AGENCY.among(groups),
                Affiliation.RECOMMENDER.among(groups));
    }

    private static String nullToEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
