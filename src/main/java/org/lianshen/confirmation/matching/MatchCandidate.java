package org.lianshen.confirmation.matching;

/**
 * One of ours that theirs may be.
 *
 * @param ours id of our application
 * @param score what speaks for it
 */
public record MatchCandidate(String ours, Score score) {

    double total() {
        return score.total();
    }
}
