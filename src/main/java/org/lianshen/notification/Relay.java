package org.lianshen.notification;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries letters from the outbox to the mail server, one letter per transaction. The row stays locked while the server
 * is asked, so that two nodes never send the same letter; after a crash between the server's yes and the commit it is
 * sent again under the same Message-ID. Nothing else waits for mail.
 */
@Component
public class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /**
     * Letters that have gone out and could not be marked as sent, as on a full disk: they are marked as soon as they
     * can be.
     */
    private final Set<Accepted> unmarked = ConcurrentHashMap.newKeySet();

    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> senders;
    private final MailMessages messages;
    private final TransactionTemplate transaction;
    private final MailSettings settings;

    Relay(
            Outbox outbox,
            ObjectProvider<JavaMailSender> senders,
            MailMessages messages,
            TransactionTemplate transaction,
            MailSettings settings) {
        this.outbox = outbox;
        this.senders = senders;
        this.messages = messages;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** Sends what is due, up to one batch; does nothing while no mail server is configured. */
    @Scheduled(fixedDelayString = "${lianshen.mail.relay-interval}", scheduler = "relayScheduler")
    public void run() {
        var sender = senders.getIfAvailable();
        if (sender == null) {
            return;
        }
        for (int taken = 0; taken < settings.batch(); taken++) {
            var step = transaction.execute(status -> sendNext(sender));
            if (step != Step.GO_ON) {
                return;
            }
        }
    }

    /** A letter as it waited when a mail server accepted it; sent again by staff it waits anew. */
    private record Accepted(long letter, Instant due) {}

    private enum Step {
        GO_ON,
        STOP
    }

    private Step sendNext(JavaMailSender sender) {
        var next = outbox.claimNext();
        return next.isEmpty() ? Step.STOP : send(sender, next.get());
    }

    private Step send(JavaMailSender sender, Letter letter) {
        var accepted = new Accepted(letter.id(), letter.nextAttemptAt());
        try {
            if (!unmarked.contains(accepted)) {
                sender.send(messages.of(letter));
            }
        } catch (MailException | jakarta.mail.MessagingException e) {
            var failure = Failure.of(e);
            outbox.failed(letter, failure);
            LOG.warn("Letter {} to be sent later or mended ({}): {}", letter.id(), failure.kind(), failure.words());
            return failure.kind() == Failure.Kind.SERVER_AWAY ? Step.STOP : Step.GO_ON;
        }
        unmarked.add(accepted);
        outbox.sent(letter);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                unmarked.remove(accepted);
            }
        });
        return Step.GO_ON;
    }
}
