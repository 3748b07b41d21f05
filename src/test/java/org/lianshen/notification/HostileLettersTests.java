package org.lianshen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Texts from outside on their way into a mail, over a real mail server. */
@NotificationTest
class HostileLettersTests {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private static final List<String> HOSTILE = List.of(
            "Eve\r\nX-Note: word",
            "Eve\nX-Note: word\n\nMore words",
            "Eve\rX-Note: word",
            "Eve\u2028X-Note: word",
            "Eve\u0085X-Note: word",
            "Eve\u000bX-Note: word\u000c",
            "Eve\u0001X-Note: word",
            "=?utf-8?Q?Eve=0D=0AX-Note:_word?=",
            "Ministry <minister@example.org>",
            "\"Ministry\" <minister@example.org>, all@example.org",
            "Eve\u202Egro.elpmaxe@lla",
            "长".repeat(250));

    @Autowired
    RelayFixtures post;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        post.empty();
    }

    @Test
    @Attack(
            door = Door.LETTERS,
            tries = "Begin a header, a second recipient or another sender in a name, a title or a reason: line"
                    + " breaks of all"
                    + " kinds, encoded words, addresses, turned text, hundreds of letters",
            as = "applicant",
            meets = "one mail to one recipient; the text stays text")
    void nothingWrittenBecomesAHeader() throws MessagingException {
        HOSTILE.forEach(text -> write(text, "a@example.org", new LetterText("【联审】" + text, text)));
        post.relayTo(SERVER.getSmtp().getPort()).run();
        var mails = SERVER.getReceivedMessages();
        assertThat(mails).hasSize(HOSTILE.size());
        for (var mail : mails) {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress())
                    .isEqualTo("a@example.org");
            assertThat(mail.getFrom()[0]).hasToString("lianshen@example.org");
            assertThat(mail.getHeader("X-Note")).isNull();
            assertThat(mail.getHeader("Subject")).hasSize(1);
            assertThat(mail.getSubject()).startsWith("【联审】").doesNotContain("\r", "\n", "\u202E");
            assertThat(Collections.list(mail.getAllHeaders()))
                    .extracting(jakarta.mail.Header::getName)
                    .contains("To", "Subject", "Message-ID")
                    .doesNotContain("X-Note", "More words");
            assertThat(GreenMailUtil.getHeaders(mail).lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThan(998));
        }
    }

    @Test
    @Attack(
            door = Door.LETTERS,
            tries = "Give several addresses, line breaks or a display name as one's address",
            as = "applicant",
            meets = "no mail; the letter waits for a repaired address")
    void nothingButOneAddressIsMailedTo() {
        for (var address : List.of(
                "a@example.org, b@example.org",
                "a@example.org\r\nX-Note: word",
                "a@example.org\nb@example.org",
                "Eve <a@example.org>",
                "group: a@example.org, b@example.org;",
                "a@example.org b@example.org",
                "@example.org",
                "a".repeat(300) + "@example.org")) {
            var number = write("Eve", address, new LetterText("【联审】立项", "祝贺您。"));
            var letter = outbox.page(new LetterFilter(null, new ProposalNumber(number)), 0, 1)
                    .get(0);
            assertThat(letter.state()).as(address).isEqualTo(LetterState.NO_ADDRESS);
            assertThat(letter.address()).isEmpty();
        }
        post.relayTo(SERVER.getSmtp().getPort()).run();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    private String write(String name, String address, LetterText wording) {
        var number = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status ->
                outbox.write(LetterKind.FUNDED, new ProposalNumber(number), Recipient.of(name, address), wording, "1"));
        return number;
    }
}
