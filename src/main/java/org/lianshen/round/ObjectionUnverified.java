package org.lianshen.round;

import org.lianshen.proposal.ProposalNumber;

/**
 * Somebody objects to a proposal on public notice and has given an address that is to be confirmed.
 *
 * @param id the objection's id
 * @param number the proposal
 * @param code the word that confirms the address; it goes into the letter and nowhere else
 */
public record ObjectionUnverified(String id, ProposalNumber number, String code) {}
