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
import org.lianshen.identity.ConfirmationCode;
import org.lianshen.identity.Contact;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.engine.PasswordStrength;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The accounts that Admin manages. */
@Component
class CamundaAccounts implements Accounts {

    private static final int LONGEST_PASSWORD = 200;

    private final IdentityService identity;
    private final AsSystem asSystem;
    private final ClosedAccounts closed;
    private final DutyRepository duties;
    private final AccountOffice office;
    private final boolean keepPasswords;

    CamundaAccounts(
            IdentityService identity,
            AsSystem asSystem,
            ClosedAccounts closed,
            DutyRepository duties,
            AccountOffice office,
            @Value("${lianshen.oidc.issuer:}") String issuer) {
        this.office = office;
        this.keepPasswords = issuer.isBlank();
        this.identity = identity;
        this.asSystem = asSystem;
        this.closed = closed;
        this.duties = duties;
    }

    @Override
    public Optional<Account> find(String id) {
        return asSystem.call(() -> user(id).map(this::account));
    }

    @Override
    public Optional<Contact> contact(String id) {
        return asSystem.call(() -> user(id).map(CamundaAccounts::contact));
    }

    private Optional<User> user(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult());
    }

    @Override
    public List<Contact> inRole(Role role) {
        return members(role.group());
    }

    @Override
    public List<Contact> tiedTo(Affiliation affiliation, String id) {
        return members(affiliation.group(id));
    }

    private List<Contact> members(String group) {
        var gone = closed.ids();
        return asSystem.call(() -> identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .filter(user -> !gone.contains(user.getId()))
                .map(CamundaAccounts::contact)
                .toList());
    }

    @Override
    public Set<String> giversOf(Role role, String account) {
        return duties.givers(account, role.group());
    }

    @Override
    public boolean isOnePerson(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        var address = contact(one).map(Contact::email).orElse("").strip();
        return !address.isEmpty()
                && address.equalsIgnoreCase(
                        contact(other).map(Contact::email).orElse("").strip());
    }

    @Override
    public boolean keepPasswords() {
        return keepPasswords;
    }

    @Override
    public void make(Account account) {
        office.open(account, ConfirmationCode.fresh());
    }

    @Override
    public void password(String account, String password) {
        if (password.length() > LONGEST_PASSWORD || PasswordStrength.isWeak(password, account)) {
            throw Refusal.unacceptable("/password", Text.of("process.account.weak-password"));
        }
        asSystem.run(() -> {
            var user = user(account).orElseThrow(Refusal::notFound);
            user.setPassword(password);
            identity.saveUser(user);
        });
    }

    @Override
    public void address(String account, String email) {
        asSystem.run(() -> {
            var user = user(account).orElseThrow(Refusal::notFound);
            user.setEmail(email);
            identity.saveUser(user);
        });
    }

    private static Contact contact(User user) {
        var name = (nullToEmpty(user.getLastName()) + " " + nullToEmpty(user.getFirstName())).strip();
        return new Contact(user.getId(), name.isEmpty() ? user.getId() : name, nullToEmpty(user.getEmail()));
    }

    private Account account(User user) {
        List<String> groups = identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .toList();
        Set<Role> roles =
                groups.stream().flatMap(group -> Role.ofGroup(group).stream()).collect(Collectors.toSet());
        var contact = contact(user);
        return new Account(
                contact.id(),
                contact.name(),
                contact.email(),
                roles,
                Affiliation.ORGANISATION.among(groups),
                Affiliation.AGENCY.among(groups),
                Affiliation.RECOMMENDER.among(groups));
    }

    private static String nullToEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
