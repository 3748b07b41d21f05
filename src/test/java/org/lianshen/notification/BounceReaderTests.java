package org.lianshen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.notification.bounce.BounceReader;
import org.lianshen.notification.bounce.BounceSettings;
import org.springframework.beans.factory.annotation.Autowired;

/** Delivery reports that come back later find their letter by its Message-ID. */
@NotificationTest
class BounceReaderTests {

    private static final String MAILBOX = "bounces@example.org";

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(
            new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});

    @Autowired
    private RelayFixtures post;

    @Autowired
    private Outbox outbox;

    private long letter;

    @BeforeEach
    void aLetterWasSent() {
        post.empty();
        SERVER.setUser(MAILBOX, MAILBOX, "secret");
        letter = post.letterTo("甲", "a@example.org");
        post.relayTo(SERVER.getSmtp().getPort()).run();
        assertThat(post.letter(letter).state()).isEqualTo(LetterState.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/rfc822-headers", "message/rfc822"})
    void aFailedDeliveryMakesTheLetterUndeliverable(String returned) throws Exception {
        comes(report("failed", "a@example.org", returned, messageId()));
        read();
        assertThat(post.letter(letter).state()).isEqualTo(LetterState.DEAD);
        assertThat(post.letter(letter).sentAt()).isNull();
        assertThat(post.letter(letter).lastError()).contains("5.1.1", "550 no such user");
        assertThat(unseen()).isZero();
    }

    @Test
    void aDelayOrAnotherMailChangesNothing() throws Exception {
        comes(report("delayed", "a@example.org", "text/rfc822-headers", messageId()));
        comes(report("failed", "a@example.org", "text/rfc822-headers", "<unknown@example.org>"));
        comes("From: b@example.org\r\nTo: " + MAILBOX + "\r\nSubject: Hello\r\n\r\nIn-Reply-To: " + messageId()
                + "\r\n");
        read();
        assertThat(post.letter(letter).state()).isEqualTo(LetterState.SENT);
        assertThat(unseen()).as("each is read once").isZero();
    }

    @Test
    void aReportOfTheOldAddressLeavesTheCorrectedLetterAlone() throws Exception {
        outbox.resend(letter, "b@example.org", "officer");
        comes(report("failed", "a@example.org", "text/rfc822-headers", messageId()));
        read();
        assertThat(post.letter(letter).state()).as("still to be sent").isEqualTo(LetterState.WAITING);
        post.relayTo(SERVER.getSmtp().getPort()).run();
        comes(report("failed", "a@example.org", "text/rfc822-headers", messageId()));
        read();
        assertThat(post.letter(letter).state()).isEqualTo(LetterState.SENT);
        comes(report("failed", "b@example.org", "text/rfc822-headers", messageId()));
        read();
        assertThat(post.letter(letter).state()).isEqualTo(LetterState.DEAD);
    }

    @Test
    void withoutAMailboxNothingIsRead() {
        reader("", 993).run();
        assertThat(post.letter(letter).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void aMailboxThatIsAwayIsLookedForLater() {
        reader("127.0.0.1", 1).run();
        assertThat(post.letter(letter).state()).isEqualTo(LetterState.SENT);
    }

    private String messageId() {
        return post.letter(letter).messageId();
    }

    private void read() {
        reader("127.0.0.1", SERVER.getImap().getPort()).run();
    }

    private BounceReader reader(String host, int port) {
        return new BounceReader(
                new BounceSettings(host, port, "imap", MAILBOX, "secret", "INBOX", Duration.ofMinutes(5)), outbox);
    }

    private void comes(String mail) throws Exception {
        var message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
        SERVER.getUserManager().getUserByEmail(MAILBOX).deliver(message);
    }

    private long unseen() throws Exception {
        var store = SERVER.getImap().createStore();
        store.connect(MAILBOX, "secret");
        try (var folder = store.getFolder("INBOX")) {
            folder.open(jakarta.mail.Folder.READ_ONLY);
            long unseen = 0;
            for (var message : folder.getMessages()) {
                unseen += message.isSet(Flags.Flag.SEEN) ? 0 : 1;
            }
            return unseen;
        } finally {
            store.close();
        }
    }

    /** As a mail server writes it (RFC 3464, RFC 6522). */
    private static String report(String action, String recipient, String returned, String messageId) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@mail.example.org>
                To: bounces@example.org
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="part"

                --part
                Content-Type: text/plain; charset=us-ascii

                Your message could not be delivered.

                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.org
                Arrival-Date: Mon, 17 Jan 2022 15:59:00 +0800

                Final-Recipient: rfc822; %s
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp;
                    550 no such user

                --part
                Content-Type: %s

                From: lianshen@example.org
                Message-ID: %s
                Subject: Test

                --part--
                """.formatted(recipient, action, returned, messageId).replace("\n", "\r\n");
    }
}
