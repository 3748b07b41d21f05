package org.lianshen.verification;

import java.time.Instant;

/**
 * A letter of support is still to be verified, and it is time to remind of it.
 *
 * @param number the proposal
 * @param until until when it is to be verified
 */
public record SupportLetterUnverified(String number, Instant until) {}
