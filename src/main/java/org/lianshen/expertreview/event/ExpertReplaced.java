package org.lianshen.expertreview.event;

import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.language.Text;
import org.lianshen.proposal.ProposalNumber;

/**
 * The next best expert was invited in the place of one who will not review, without an officer.
 *
 * @param assignment the assignment that was given up
 * @param number the proposal
 * @param expert the id of the expert who will not review
 * @param why what happened
 * @param reason why the expert does not, in their words, or null
 * @param next the new assignment
 * @param successor the id of the expert who is invited
 */
public record ExpertReplaced(
        AssignmentId assignment,
        ProposalNumber number,
        String expert,
        Text why,
        @Nullable String reason,
        AssignmentId next,
        String successor) {}
