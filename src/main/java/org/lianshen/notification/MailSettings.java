package org.lianshen.notification;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * How letters are mailed.
 *
 * @param from sender of all letters, one plain address
 * @param relayInterval how long the relay rests after each look into the outbox
 * @param batch how many letters the relay takes at one look
 */
@ConfigurationProperties("lianshen.mail")
public record MailSettings(String from, Duration relayInterval, int batch) {

    /** Refuses settings nobody could mail with. */
    public MailSettings {
        Assert.isTrue(
                MailAddress.isValid(from),
                "lianshen.mail.from must be one plain e-mail address such as lianshen@example.org, not '" + from + "'");
        Assert.isTrue(batch > 0, "lianshen.mail.batch must be at least 1");
    }

    /** The domain of the sender, which makes Message-IDs unique in the world. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
