package org.lianshen.expertreview.event;

import java.time.Instant;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;

/**
 * An expert's invitation has ended, because they did not claim the review or did not send the sheet in time.
 *
 * @param assignment the assignment's id
 * @param number the proposal
 * @param expert the expert's id
 * @param until the deadline that has passed
 */
public record InvitationLapsed(AssignmentId assignment, ProposalNumber number, String expert, Instant until) {}
