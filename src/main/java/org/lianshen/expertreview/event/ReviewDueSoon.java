package org.lianshen.expertreview.event;

import java.time.Instant;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;

/**
 * A review is due soon, and its sheet is not in.
 *
 * @param assignment the assignment's id
 * @param number the proposal
 * @param expert the expert's id
 * @param at for when the reminder was planned
 * @param until until when the review is awaited
 */
public record ReviewDueSoon(AssignmentId assignment, ProposalNumber number, String expert, Instant at, Instant until) {}
