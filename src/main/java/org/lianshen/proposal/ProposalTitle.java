package org.lianshen.proposal;

import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;

/**
 * What names a proposal, and nobody in it.
 *
 * @param number its number
 * @param direction which direction of which call
 * @param title its title; the number in a language it has none in
 */
public record ProposalTitle(ProposalNumber number, DirectionId direction, Text title) {}
