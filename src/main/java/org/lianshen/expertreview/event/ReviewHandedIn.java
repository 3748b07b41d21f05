package org.lianshen.expertreview.event;

import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;

/**
 * An expert has handed in a review sheet. Published within the transaction that took it.
 *
 * @param assignment the assignment's id
 * @param number the proposal
 * @param expert the expert's id
 * @param version 1 for the first sheet that was sent
 */
public record ReviewHandedIn(AssignmentId assignment, ProposalNumber number, String expert, int version) {}
