package org.lianshen.expertreview.affinity;

import org.lianshen.proposal.ProposalNumber;

/**
 * An expert's wish about a proposal.
 *
 * @param number the proposal
 * @param expert the expert's id
 * @param wish what is wished
 */
public record DeclaredWish(ProposalNumber number, String expert, Wish wish) {}
