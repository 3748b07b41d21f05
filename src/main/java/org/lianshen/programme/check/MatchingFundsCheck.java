package org.lianshen.programme.check;

import org.lianshen.programme.word.MatchingScope;

/**
 * Each enterprise brings at least as much of its own as the government funding it receives.
 *
 * @param scope whose enterprises
 */
public record MatchingFundsCheck(MatchingScope scope) implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.matchingFunds(this);
    }
}
