package org.lianshen.round;

import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;

/**
 * Somebody objects to a proposal on public notice.
 *
 * @param id the objection's id
 * @param direction which direction of which call
 * @param number the proposal
 */
public record ObjectionFiled(String id, DirectionId direction, ProposalNumber number) {}
