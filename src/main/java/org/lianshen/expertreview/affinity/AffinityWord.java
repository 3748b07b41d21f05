package org.lianshen.expertreview.affinity;

/**
 * A word or a run of characters that both the proposal and the expert have.
 *
 * @param spelling as the proposal writes it
 * @param points what it adds, in ten-thousandths
 */
public record AffinityWord(String spelling, int points) {}
