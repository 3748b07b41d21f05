package org.lianshen.proposal;

import org.lianshen.language.Text;

/**
 * What names a proposal, and nobody in it.
 *
 * @param number its number
 * @param call id of the call
 * @param direction code
 * @param title its title; the number in a language it has none in
 */
public record ProposalTitle(String number, String call, String direction, Text title) {}
