package org.lianshen.notification;

/**
 * The text of one letter.
 *
 * @param subject one line without control characters
 * @param body plain text
 */
public record LetterText(String subject, String body) {}
