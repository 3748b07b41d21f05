package org.lianshen.expertreview.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;

/**
 * An officer has decided on a longer period.
 *
 * @param assignment for which review
 * @param number of which proposal
 * @param expert who asked
 * @param askedAt when they did
 * @param granted whether there is one
 * @param until until when the review is due now
 * @param answer what the officer said to it, or null
 */
public record LongerPeriodDecided(
        AssignmentId assignment,
        ProposalNumber number,
        String expert,
        Instant askedAt,
        boolean granted,
        Instant until,
        @Nullable String answer) {}
