package org.lianshen.verification;

import java.time.Instant;
import org.lianshen.proposal.ProposalNumber;

/**
 * A letter of support is still to be verified, and it is time to remind of it.
 *
 * @param number the proposal
 * @param until until when it is to be verified
 */
public record SupportLetterUnverified(ProposalNumber number, Instant until) {}
