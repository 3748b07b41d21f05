package org.lianshen.confirmation.pairing;

/**
 * An entry is no longer ambiguous: it has its proposal or stands alone, by a decision or by itself.
 *
 * @param message id of the inbox entry
 * @param answered whether a liaison officer has just said so, in the task that asked
 */
public record EntryIdentified(long message, boolean answered) {}
