package org.lianshen.round;

import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;

/**
 * An objection is decided.
 *
 * @param id the objection's id
 * @param direction which direction of which call
 * @param number the proposal
 * @param state upheld or dismissed
 */
public record ObjectionDecided(String id, DirectionId direction, ProposalNumber number, Objection.State state) {}
