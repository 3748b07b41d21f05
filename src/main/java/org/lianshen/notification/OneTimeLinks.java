package org.lianshen.notification;

import org.lianshen.expertreview.account.AccountLinks;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Contact;
import org.springframework.stereotype.Component;

/**
 * Puts links by which accounts are opened into letters when they leave. What is stored, and what staff read, has three
 * dots in their place; another mailbox than the account's gets no more than that.
 */
@Component
class OneTimeLinks {

    /** What an address ends with until the letter leaves. */
    static final String PLACE = "/invitations/…";

    private final AccountLinks links;
    private final Accounts accounts;

    OneTimeLinks(AccountLinks links, Accounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    /** The text of the letter as it leaves. */
    String body(Letter letter) {
        var account = letter.recipientAccount();
        if (account == null || !letter.body().contains(PLACE) || !isAtHome(account, letter.address())) {
            return letter.body();
        }
        return letter.body().replace(PLACE, "/invitations/" + links.issue(account));
    }

    private boolean isAtHome(String account, String address) {
        return accounts.contact(account)
                .map(Contact::email)
                .filter(email -> email.equalsIgnoreCase(address))
                .isPresent();
    }
}
