package org.lianshen.notification.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.notification.Letter;
import org.lianshen.notification.LetterState;

/**
 * A letter as the pages show it.
 *
 * @param id its id
 * @param number the proposal or round it is about, or null
 * @param kind what it tells, in words
 * @param state the word of its state
 * @param recipient name and address
 * @param address the address alone, empty where none is known
 * @param subject one line
 * @param body plain text
 * @param attempts how often a mail server was asked to take it
 * @param nextAttemptAt not before then, or null where it no longer waits
 * @param lastError why it is not sent yet, or null
 * @param createdAt when it was written
 * @param sentAt when it was sent, or null
 */
record LetterView(
        long id,
        @Nullable String number,
        String kind,
        String state,
        String recipient,
        String address,
        String subject,
        String body,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant sentAt) {

    static LetterView of(Letter letter) {
        return new LetterView(
                letter.id(),
                letter.number() == null ? null : letter.number().value(),
                letter.kindLabel().here(),
                letter.state().word(),
                letter.address().isEmpty()
                        ? letter.recipientName()
                        : letter.recipientName() + " <" + letter.address() + ">",
                letter.address(),
                letter.subject(),
                letter.body(),
                letter.attempts(),
                letter.state() == LetterState.WAITING ? letter.nextAttemptAt() : null,
                letter.lastError(),
                letter.createdAt(),
                letter.sentAt());
    }
}
