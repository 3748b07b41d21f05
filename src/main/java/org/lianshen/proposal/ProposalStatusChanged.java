package org.lianshen.proposal;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;

/**
 * A proposal took a step of its life. Published within the transaction of the step, after it is written.
 *
 * @param number the proposal
 * @param direction which direction of which call
 * @param from where it stood
 * @param to where it stands
 * @param cause what happened
 * @param reason why, as the applicant reads it; null where there is nothing to say
 */
public record ProposalStatusChanged(
        ProposalNumber number,
        DirectionId direction,
        ProposalStatus from,
        ProposalStatus to,
        Cause cause,
        @Nullable Text reason) {}
