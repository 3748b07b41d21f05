package org.lianshen.proposal;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * Something concerns a proposal that stays where it is. Published within the transaction of what happened, after it is
 * written into the history.
 *
 * @param number the proposal
 * @param cause what happened
 * @param reason why, as the applicant reads it; null where there is nothing to say
 */
public record ProposalNoted(
        ProposalNumber number, Cause cause, @Nullable Text reason) {}
