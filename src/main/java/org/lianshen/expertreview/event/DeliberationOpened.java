package org.lianshen.expertreview.event;

import java.time.Instant;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;

/**
 * An expert may read the others' sheets and revise their own.
 *
 * @param assignment whose sheet
 * @param number of which proposal
 * @param expert the expert's id
 * @param openedAt when the deliberation was opened
 * @param until until when
 */
public record DeliberationOpened(
        AssignmentId assignment, ProposalNumber number, String expert, Instant openedAt, Instant until) {}
