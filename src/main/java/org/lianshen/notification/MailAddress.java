package org.lianshen.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/** Tells whether a text is one e-mail address and nothing besides. */
public final class MailAddress {

    private static final int LONGEST = 254;

    private MailAddress() {}

    /** Whether it is one plain address with a domain: no display name, no list, no line break. */
    public static boolean isValid(@Nullable String text) {
        if (text == null || text.length() > LONGEST || !text.chars().allMatch(c -> c > ' ' && c != 0x7f)) {
            return false;
        }
        try {
            var address = new InternetAddress(text, true);
            return address.getAddress().equals(text) && !address.isGroup() && text.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }
}
