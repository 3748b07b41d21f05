package org.lianshen.expertreview.event;

import java.time.Instant;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;

/**
 * An officer has sent a sheet back to its author.
 *
 * @param assignment whose sheet
 * @param number of which proposal
 * @param expert the author's id
 * @param version which version of the sheet
 * @param reason why, in the officer's words
 * @param until until when it is to be written anew
 */
public record SheetReturned(
        AssignmentId assignment, ProposalNumber number, String expert, int version, String reason, Instant until) {}
