package org.lianshen.notification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Contact;
import org.lianshen.language.Text;

/**
 * Who gets a letter.
 *
 * @param account the account's id, or null where the recipient cannot log in
 * @param name how they are called
 * @param address their e-mail address, empty where none is known
 */
public record Recipient(@Nullable String account, String name, String address) {

    /** Somebody with an account, called by what they are where the account has no name of theirs. */
    static Recipient of(Contact contact, Text otherwise) {
        boolean named = isName(contact.name()) && !contact.name().strip().equalsIgnoreCase(contact.id());
        return new Recipient(contact.id(), named ? contact.name().strip() : otherwise.both(), contact.email());
    }

    /** Somebody known by name and address only. */
    static Recipient of(String name, @Nullable String address) {
        return new Recipient(null, name, address == null ? "" : address);
    }

    /** Somebody known by name and address only, called by what they are where there is no name. */
    static Recipient of(@Nullable String name, @Nullable String address, Text otherwise) {
        var called = name != null && isName(name) ? name.strip() : otherwise.both();
        return of(called, address);
    }

    /** An empty text or an address is no name. */
    private static boolean isName(String text) {
        return !text.isBlank() && text.indexOf('@') < 0;
    }

    /** What tells recipients apart. */
    String key() {
        return account != null ? "account:" + account : "address:" + (address.isEmpty() ? name : mailbox());
    }

    /** Whether a letter to the other would land in the same mailbox. */
    boolean sharesMailboxWith(Recipient other) {
        return !address.isEmpty() && mailbox().equals(other.mailbox());
    }

    private String mailbox() {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
