package org.lianshen.proposal;

import java.time.Instant;

/**
 * What a submission is answered with.
 *
 * @param number the proposal
 * @param submittedAt when it arrived
 * @param sha256 SHA-256 of the content that was submitted, 64 hexadecimal digits
 */
public record Receipt(String number, Instant submittedAt, String sha256) {}
