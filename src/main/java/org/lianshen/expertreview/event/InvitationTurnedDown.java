package org.lianshen.expertreview.event;

import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;

/**
 * An expert has answered an invitation that they will not review, without taking the task up.
 *
 * @param assignment which invitation
 * @param number to review which proposal
 */
public record InvitationTurnedDown(AssignmentId assignment, ProposalNumber number) {}
