package org.lianshen.notification;

/**
 * Somebody has ordered a letter to be sent again in the outbox.
 *
 * @param letter its id
 */
public record LetterSentAgain(long letter) {}
