package org.lianshen.expertreview.event;

import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;

/**
 * An expert is asked to review, anew or with a new deadline.
 *
 * @param assignment the assignment's id
 * @param number the proposal
 * @param expert the expert's id
 */
public record ExpertInvited(AssignmentId assignment, ProposalNumber number, String expert) {}
