package org.lianshen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.Experts;
import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.lianshen.round.reviewer.ReviewerNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/** What confirms an address is read in its mailbox, not in the outbox by whoever might want another's address. */
class AddressLettersTests {

    private static final String LINK = "http://127.0.0.1:8080/account/address/word-that-confirms_1";

    private final Outbox outbox = mock(Outbox.class);

    @Test
    void theOutboxDoesNotShowTheLink() {
        when(outbox.find(1)).thenReturn(Optional.of(letter(LetterKind.ADDRESS_CONFIRMATION)));
        assertThat(desk(false).read(1).body()).contains("/account/address/…").doesNotContain("word-that-confirms");
    }

    @Test
    void aDemoWhichSendsNoMailShowsIt() {
        when(outbox.find(1)).thenReturn(Optional.of(letter(LetterKind.ADDRESS_CONFIRMATION)));
        assertThat(desk(true).read(1).body()).contains(LINK);
    }

    @Test
    void itIsNotSentToAnotherMailbox() {
        when(outbox.find(1)).thenReturn(Optional.of(letter(LetterKind.ADDRESS_CONFIRMATION)));
        assertThatThrownBy(() -> desk(true).resend(1, "mine@example.org"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("confirms the mailbox");
        verify(outbox, never()).resend(anyLong(), any(), any());
    }

    private OutboxDesk desk(boolean demo) {
        @SuppressWarnings("unchecked")
        ObjectProvider<org.springframework.mail.javamail.JavaMailSender> senders = mock(ObjectProvider.class);
        var veil = new VeiledLetters(mock(ReviewerNames.class), mock(Experts.class));
        return new OutboxDesk(outbox, veil, senders, mock(Callers.class), mock(ApplicationEventPublisher.class), demo);
    }

    private static Letter letter(LetterKind kind) {
        return new Letter(
                1,
                kind.word(),
                null,
                null,
                "甲",
                "a@example.org",
                "s",
                "See " + LINK + " please",
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
