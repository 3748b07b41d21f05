package org.lianshen.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.proposal.ProposalNumber;

/**
 * A letter in the outbox.
 *
 * @param id its id
 * @param kind what it tells, the kebab-case word of a {@link LetterKind}
 * @param number the proposal or round it is about, or null
 * @param recipientAccount the recipient's account, or null where the recipient cannot log in
 * @param recipientName how the recipient is called
 * @param address e-mail address, empty where none is known
 * @param subject one line
 * @param body plain text
 * @param messageId the Message-ID with its angle brackets, the same in every attempt
 * @param state where it stands
 * @param attempts how often a mail server was asked to take it
 * @param nextAttemptAt not before then, while it waits
 * @param lastError why it is not sent yet, or null
 * @param createdAt when it was written
 * @param sentAt when a mail server accepted it, or null
 * @param resentBy the account that last ordered it to be sent again, or null
 */
public record Letter(
        long id,
        String kind,
        @Nullable ProposalNumber number,
        @Nullable String recipientAccount,
        String recipientName,
        String address,
        String subject,
        String body,
        String messageId,
        LetterState state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String resentBy) {

    Letter withBody(String shown) {
        return with(recipientAccount, recipientName, address, shown, lastError);
    }

    /** The same where nobody can tell to whom it goes. */
    Letter withoutRecipient(String called, String shown) {
        return with(null, called, "", shown, lastError == null ? null : shown);
    }

    private Letter with(@Nullable String account, String name, String mailbox, String shown, @Nullable String error) {
        return new Letter(
                id,
                kind,
                number,
                account,
                name,
                mailbox,
                subject,
                shown,
                messageId,
                state,
                attempts,
                nextAttemptAt,
                error,
                createdAt,
                sentAt,
                resentBy);
    }

    /** What it tells, in words. */
    public Text kindLabel() {
        return LetterKind.ofWord(kind).map(LetterKind::label).orElseGet(() -> new Text(kind, kind));
    }
}
