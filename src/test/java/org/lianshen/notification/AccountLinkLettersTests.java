package org.lianshen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.account.AccountLinks;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Contact;

/** The word of a link is in the letter that leaves and nowhere else. */
class AccountLinkLettersTests {

    private static final String WORD = "word-that-opens_the-account-made-for-somebody";

    private final LetterTemplates templates = new LetterTemplates();
    private final AccountLinks links = mock(AccountLinks.class);
    private final Accounts accounts = mock(Accounts.class);
    private final MailMessages messages = new MailMessages(
            new MailSettings("lianshen@example.org", Duration.ofSeconds(10), 50),
            new OneTimeLinks(links, accounts),
            Clock.systemUTC());

    @BeforeEach
    void somebodyNew() {
        when(links.issue("expert-x")).thenReturn(WORD);
        when(accounts.contact("expert-x")).thenReturn(Optional.of(new Contact("expert-x", "专家丁", "Ding@example.org")));
    }

    @Test
    void anInvitationHoldsTheLinkInBothLanguagesWhenItLeaves() throws Exception {
        var letter = letter(LetterKind.INVITATION, "expert-x", "ding@example.org");
        assertThat(letter.body()).contains("https://x.example/invitations/…").doesNotContain(WORD);
        assertThat(sent(letter))
                .containsPattern("(?s)用户名：expert-x.*设置密码：https://x\\.example/invitations/" + WORD + "\\R")
                .containsPattern("(?s)Account: expert-x\\R.*password: https://x\\.example/invitations/" + WORD + "\\R");
    }

    @Test
    void aLetterThatOnlyBringsTheLinkDoesSoToo() throws Exception {
        assertThat(sent(letter(LetterKind.ACCOUNT_LINK, "expert-x", "ding@example.org")))
                .contains("设置密码：https://x.example/invitations/" + WORD)
                .contains("Set the password: https://x.example/invitations/" + WORD)
                .contains("14 天", "14 days");
    }

    @Test
    void anotherMailboxGetsNoLink() throws Exception {
        assertThat(sent(letter(LetterKind.INVITATION, "expert-x", "officer@example.org")))
                .contains("/invitations/…")
                .doesNotContain(WORD);
        assertThat(sent(letter(LetterKind.INVITATION, null, "ding@example.org")))
                .doesNotContain(WORD);
        verify(links, never()).issue(any());
    }

    @Test
    void whoeverHasAPasswordReadsOfNoLink() {
        var words = new HashMap<String, @Nullable Object>(Map.of("recipientName", "专家丁"));
        assertThat(templates.render(LetterKind.INVITATION, words).body()).doesNotContain("invitations", "14");
    }

    private String sent(Letter letter) throws jakarta.mail.MessagingException, IOException {
        return (String) messages.of(letter).getContent();
    }

    private Letter letter(LetterKind kind, @Nullable String account, String address) {
        var text = templates.render(
                kind,
                Map.of(
                        "recipientName",
                        "专家丁",
                        "account",
                        "expert-x",
                        "accountUrl",
                        "https://x.example" + OneTimeLinks.PLACE));
        return new Letter(
                1,
                kind.word(),
                null,
                account,
                "专家丁",
                address,
                text.subject(),
                text.body(),
                "<m@example.org>",
                LetterState.WAITING,
                0,
                Instant.EPOCH,
                null,
                Instant.EPOCH,
                null,
                null);
    }
}
