package org.lianshen.notification.bounce;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * The mailbox that delivery reports come to.
 *
 * @param host name of its IMAP server; blank where no mailbox is read
 * @param port port of the server
 * @param protocol {@code imaps}, or {@code imap} without TLS
 * @param username whose mailbox it is
 * @param password the password
 * @param folder which folder
 * @param interval how long the reader rests after each look
 */
@ConfigurationProperties("lianshen.mail.bounces")
public record BounceSettings(
        String host, int port, String protocol, String username, String password, String folder, Duration interval) {

    /** Refuses settings nobody could read with. */
    public BounceSettings {
        Assert.isTrue(
                protocol.equals("imaps") || protocol.equals("imap"),
                "lianshen.mail.bounces.protocol must be imaps or imap, not '" + protocol + "'");
        Assert.isTrue(
                host.isBlank() || !username.isBlank(),
                "lianshen.mail.bounces.username must name the account of the mailbox, where a host is set");
    }

    /** Whether there is a mailbox to read. */
    boolean isConfigured() {
        return !host.isBlank();
    }
}
