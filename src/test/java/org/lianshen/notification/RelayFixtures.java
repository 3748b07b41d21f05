package org.lianshen.notification;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of the relay do with letters. */
@TestComponent
class RelayFixtures {

    private final Outbox outbox;
    private final MailMessages messages;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    RelayFixtures(Outbox outbox, MailMessages messages, TransactionTemplate transaction, JdbcClient jdbc) {
        this.outbox = outbox;
        this.messages = messages;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** An outbox with nothing in it. */
    void empty() {
        jdbc.sql("delete from letter").update();
    }

    /** Writes a letter and gives its id. */
    long letterTo(String name, String address) {
        var number = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> outbox.write(
                LetterKind.FUNDED,
                ProposalNumber.ofNullable(number),
                Recipient.of(name, address),
                new LetterText("【联审】立项", "祝贺您。\nDear 甲,"),
                "1"));
        return outbox.page(new LetterFilter(null, ProposalNumber.ofNullable(number)), 0, 1)
                .get(0)
                .id();
    }

    /** The letter as it stands now. */
    Letter letter(long id) {
        return outbox.find(id).orElseThrow();
    }

    /** A relay that mails to a server on this machine. */
    Relay relayTo(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties()
                .putAll(Map.of("mail.smtp.connectiontimeout", "5000", "mail.smtp.timeout", "5000"));
        return relay(Map.of("sender", sender));
    }

    /** A relay without any mail server. */
    Relay idleRelay() {
        return relay(Map.of());
    }

    private Relay relay(Map<String, Object> beans) {
        var senders = new StaticListableBeanFactory(beans).getBeanProvider(JavaMailSender.class);
        var settings = new MailSettings("lianshen@example.org", Duration.ofSeconds(10), 50);
        return new Relay(outbox, senders, messages, transaction, settings);
    }
}
