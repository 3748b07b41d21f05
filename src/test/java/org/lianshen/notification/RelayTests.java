package org.lianshen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters on their way to a mail server that is up. */
@NotificationTest
class RelayTests {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private RelayFixtures post;

    @BeforeEach
    void empty() {
        post.empty();
    }

    @Test
    void aLetterArrivesAsWritten() throws MessagingException, IOException {
        var id = post.letterTo("负责人甲", "a@example.org");
        relay().run();
        var mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("【联审】立项");
        assertThat(mail.getContent().toString()).contains("祝贺您。").contains("Dear 甲,");
        assertThat(mail.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat(mail.getAllRecipients()[0].toString()).contains("<a@example.org>");
        assertThat(mail.getFrom()[0]).hasToString("lianshen@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Message-ID")).containsExactly(post.letter(id).messageId());
    }

    @Test
    void aSentLetterIsNotSentAgain() {
        var id = post.letterTo("负责人甲", "a@example.org");
        relay().run();
        relay().run();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(post.letter(id).state()).isEqualTo(LetterState.SENT);
        assertThat(post.letter(id).sentAt()).isNotNull();
        assertThat(post.letter(id).attempts()).isEqualTo(1);
    }

    @Test
    void withoutAMailServerLettersWait() {
        var id = post.letterTo("负责人甲", "a@example.org");
        post.idleRelay().run();
        assertThat(post.letter(id).state()).isEqualTo(LetterState.WAITING);
        assertThat(post.letter(id).attempts()).isZero();
    }

    @Test
    void aNameCannotBecomeAHeader() throws MessagingException {
        post.letterTo("Eve\r\nBcc: all@example.org\r\n\r\nInjected", "a@example.org");
        relay().run();
        var mail = onlyMail();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(GreenMailUtil.getHeaders(mail)).doesNotContain("\nBcc", "\nInjected");
    }

    @Test
    @Attack(
            door = Door.LETTERS,
            tries = "Let two nodes send the same letters at once",
            as = "operator",
            meets = "each letter is sent once")
    void twoRelaysSendEachLetterOnce() throws InterruptedException {
        IntStream.range(0, 40).forEach(each -> post.letterTo("甲", "a" + each + "@example.org"));
        var start = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(2);
        for (int node = 0; node < 2; node++) {
            nodes.submit(() -> {
                start.await();
                relay().run();
                return null;
            });
        }
        start.countDown();
        nodes.shutdown();
        assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(messageIds()).hasSize(40).doesNotHaveDuplicates();
    }

    private Relay relay() {
        return post.relayTo(SERVER.getSmtp().getPort());
    }

    private static MimeMessage onlyMail() {
        var mails = SERVER.getReceivedMessages();
        assertThat(mails).hasSize(1);
        return mails[0];
    }

    private static List<String> messageIds() {
        return Arrays.stream(SERVER.getReceivedMessages())
                .map(RelayTests::messageId)
                .toList();
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
