package org.lianshen.formalcheck;

import org.lianshen.proposal.ProposalNumber;

/**
 * One run of the formal check within a proposal's process.
 *
 * @param id names it
 * @param number the proposal
 * @param round how often the proposal had been returned before
 * @param result what the rules said
 */
public record CheckRecord(long id, ProposalNumber number, int round, CheckResult result) {}
