package org.lianshen.notification.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.lianshen.notification.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox that delivery reports come to, where one is configured. What was read is marked as seen, after it
 * has been acted on; nothing is deleted. Reading a report twice does nothing twice.
 */
@Component
public class BounceReader {

    private static final Logger LOG = LoggerFactory.getLogger(BounceReader.class);

    private static final int AT_ONCE = 50;
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final String PATIENCE_MILLIS = "20000";

    private final BounceSettings settings;
    private final Outbox outbox;

    /** A reader of that mailbox, which tells that outbox. */
    public BounceReader(BounceSettings settings, Outbox outbox) {
        this.settings = settings;
        this.outbox = outbox;
    }

    /** Looks for new reports; does nothing while no mailbox is configured. */
    @Scheduled(fixedDelayString = "${lianshen.mail.bounces.interval}", scheduler = "bounceScheduler")
    public void run() {
        if (!settings.isConfigured()) {
            return;
        }
        try (var store = Session.getInstance(properties()).getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                read(folder);
            }
        } catch (MessagingException e) {
            LOG.warn("The mailbox of delivery reports cannot be read now: {}", e.getMessage());
        }
    }

    private void read(Folder folder) throws MessagingException {
        var unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (var message : Arrays.asList(unseen).subList(0, Math.min(AT_ONCE, unseen.length))) {
            report(message).ifPresent(report -> {
                if (!outbox.cameBack(report.messageId(), report.recipient(), report.words())) {
                    LOG.info("A delivery report tells of no letter of ours: {}", report.messageId());
                }
            });
            message.setFlag(Flags.Flag.SEEN, true);
        }
    }

    /** A mail that cannot be read is no report: it must not hold up the others. */
    private static Optional<DeliveryReport> report(Message message) {
        try {
            if (message.getSize() > LARGEST) {
                return Optional.empty();
            }
            var copy = new ByteArrayOutputStream();
            message.writeTo(copy);
            return DeliveryReport.of(new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(copy.toByteArray())));
        } catch (MessagingException | IOException e) {
            LOG.warn("A mail among the delivery reports cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Looking at a mail does not mark it as seen: that comes after it was acted on. */
    private Properties properties() {
        var properties = new Properties();
        var prefix = "mail." + settings.protocol();
        properties.setProperty(prefix + ".peek", "true");
        properties.setProperty(prefix + ".connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + ".timeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + ".writetimeout", PATIENCE_MILLIS);
        return properties;
    }
}
