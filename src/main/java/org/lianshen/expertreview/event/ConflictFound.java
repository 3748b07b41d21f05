package org.lianshen.expertreview.event;

import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.language.Text;
import org.lianshen.proposal.ProposalNumber;

/**
 * An expert who was asked for a review turns out to have a conflict of interest.
 *
 * @param assignment the assignment's id
 * @param number the proposal
 * @param expert the expert's id
 * @param reason the conflict with its source, for staff: it may name who takes part in the proposal
 * @param sheetSent whether the sheet was in already, and stays; else the review is withdrawn
 */
public record ConflictFound(
        AssignmentId assignment, ProposalNumber number, String expert, Text reason, boolean sheetSent) {}
