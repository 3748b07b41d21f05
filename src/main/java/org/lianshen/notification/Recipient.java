package org.lianshen.notification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Contact;

/**
 * Who gets a letter.
 *
 * @param account the account's id, or null where the recipient cannot log in
 * @param name how they are called
 * @param address their e-mail address, empty where none is known
 */
public record Recipient(@Nullable String account, String name, String address) {

    /** Somebody with an account. */
    static Recipient of(Contact contact) {
        return new Recipient(contact.id(), contact.name(), contact.email());
    }

    /** Somebody known by name and address only. */
    static Recipient of(String name, @Nullable String address) {
        return new Recipient(null, name, address == null ? "" : address);
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
