package org.lianshen.confirmation.entry;

/** What an agency's word comes to for a proposal that waits for it. */
public enum Answer {
    /** It has the counterpart's application. */
    CONFIRMED,
    /** It does not take it. */
    REJECTED
}
