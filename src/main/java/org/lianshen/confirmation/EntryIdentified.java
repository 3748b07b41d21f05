package org.lianshen.confirmation;

/**
 * An entry is no longer ambiguous: it has its proposal or stands alone, by a decision or by itself.
 *
 * @param message id of the inbox entry
 */
public record EntryIdentified(long message) {}
