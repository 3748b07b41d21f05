package org.lianshen.process.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.AddressAsked;
import org.lianshen.identity.AddressConfirmed;
import org.lianshen.identity.ConfirmationCode;
import org.lianshen.identity.Contact;
import org.lianshen.language.Text;
import org.lianshen.notification.MailAddress;
import org.lianshen.problem.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People change their own address: it counts once whoever reads the new mailbox has followed the link sent there. */
@Service
public class AddressChanges {

    private static final Duration VALID = Duration.ofDays(2);

    /** Between two letters, so that nobody fills a stranger's mailbox. */
    private static final Duration REST = Duration.ofMinutes(5);

    private final AddressChangeRepository changes;
    private final Clock clock;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    AddressChanges(AddressChangeRepository changes, Clock clock, Accounts accounts, ApplicationEventPublisher events) {
        this.changes = changes;
        this.clock = clock;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * An address that waits for its confirmation.
     *
     * @param email the address
     * @param until until when the link counts
     */
    public record Wanted(String email, Instant until) {}

    /** What the account has asked for, as long as it can be confirmed. */
    public Optional<Wanted> wanted(String account) {
        return changes.wanted(account, clock.instant());
    }

    /**
     * Asks for another address; an earlier request lapses.
     *
     * @throws Refusal malformed, where it is no e-mail address, or the present one; conflict, where a letter was just
     *     sent
     */
    @Transactional
    public void ask(String account, String address) {
        var email = address.strip();
        if (!MailAddress.isValid(email)) {
            throw Refusal.unacceptable("/email", Text.of("process.account.valid-email-address"));
        }
        if (email.equalsIgnoreCase(present(account))) {
            throw Refusal.unacceptable("/email", Text.of("process.account.address-is-yours-already"));
        }
        if (changes.askedSince(account, clock.instant().minus(REST))) {
            throw Refusal.conflict("address-just-asked", Text.of("process.address-just-asked"));
        }
        var code = ConfirmationCode.fresh();
        var until = clock.instant().plus(VALID);
        changes.put(account, new Wanted(email, until), ConfirmationCode.hash(code), clock.instant());
        events.publishEvent(new AddressAsked(account, email, code, until));
    }

    /**
     * Whoever asked has the letter: from now on the address counts. The former mailbox is told.
     *
     * @throws Refusal not found, where that account did not ask for it or the time is up
     */
    @Transactional
    public void confirm(String account, String code) {
        var email = changes.take(account, ConfirmationCode.hash(code), clock.instant())
                .orElseThrow(Refusal::notFound);
        var former = present(account);
        accounts.address(account, email);
        if (!former.isEmpty()) {
            events.publishEvent(new AddressConfirmed(account, former, code, clock.instant()));
        }
    }

    /** The address letters go to now; empty where there is none. */
    public String present(String account) {
        return accounts.contact(account).map(Contact::email).orElse("");
    }
}
