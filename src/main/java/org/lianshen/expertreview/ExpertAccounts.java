package org.lianshen.expertreview;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianshen.expertreview.account.ExpertAccountRepository;
import org.lianshen.expertreview.event.AccountLinkAsked;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.identity.Account;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Contact;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives experts accounts with their first invitation, where the house keeps passwords itself. */
@Service
public class ExpertAccounts {

    private final Experts experts;
    private final Accounts accounts;
    private final ExpertAccountRepository made;
    private final ApplicationEventPublisher events;

    ExpertAccounts(Experts experts, Accounts accounts, ExpertAccountRepository made, ApplicationEventPublisher events) {
        this.experts = experts;
        this.accounts = accounts;
        this.made = made;
        this.events = events;
    }

    /**
     * Binds the expert to an account, unless they have one: to the only expert's account with their address, or to a
     * new one that waits for its owner's password.
     *
     * @throws Refusal conflict, where none can be made
     */
    @Transactional
    public void ensure(String id) {
        var expert = experts.find(id).orElseThrow(Refusal::notFound);
        if (expert.account() != null) {
            return;
        }
        var known = accounts.inRole(Role.EXPERT).stream()
                .filter(contact -> contact.email().equalsIgnoreCase(expert.email()))
                .map(Contact::id)
                .toList();
        if (known.size() == 1 && experts.ofAccount(known.get(0)).isEmpty()) {
            experts.bind(id, known.get(0));
            return;
        }
        if (!accounts.keepPasswords() || expert.email().isBlank()) {
            throw Refusal.conflict("no-account", Text.of("expertreview.account.cannot-be-made", expert.name()));
        }
        var account = free(expert);
        accounts.make(new Account(account, expert.name(), expert.email(), Set.of(Role.EXPERT), null, null, null));
        made.made(account, id);
        experts.bind(id, account);
    }

    /** The expert's id, which is nobody else's among experts; with a number behind it where an account bears it. */
    private String free(Expert expert) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? expert.id() : expert.id() + "-" + number)
                .filter(id -> accounts.find(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Whether the expert's account was made here and still waits for its owner's password. */
    public boolean awaitsPassword(Expert expert) {
        return expert.account() != null && made.isUnopened(expert.account());
    }

    /** Whether a link can be sent: the account waits for its password, or there is none and one can be made. */
    public boolean canBeAsked(Expert expert) {
        return expert.account() == null
                ? accounts.keepPasswords() && !expert.email().isBlank()
                : made.isUnopened(expert.account());
    }

    /**
     * Has a letter written with a link by which the expert opens their account, which is made where there is none. It
     * goes to the address that the expert has now.
     *
     * @throws Refusal not found; conflict, where the account has its owner's password already, or none can be made
     */
    @Transactional
    public void sendLink(String id) {
        var expert = experts.lock(List.of(id)).stream().findFirst().orElseThrow(Refusal::notFound);
        if (!canBeAsked(expert)) {
            throw Refusal.conflict("account-opened", Text.of("expertreview.account.opened", expert.name()));
        }
        ensure(id);
        var bound = experts.find(id).orElseThrow(Refusal::notFound);
        var account = bound.account();
        if (account != null && made.isUnopened(account)) {
            accounts.address(account, bound.email());
            events.publishEvent(
                    new AccountLinkAsked(id, account, UUID.randomUUID().toString()));
        }
    }
}
