package org.lianshen.programme.check;

import java.util.List;

/**
 * Each enterprise of these countries brings money of its own, more than nothing.
 *
 * @param countries ISO 3166-1 alpha-2
 */
public record OwnFundingCheck(List<String> countries) implements Check {

    /** Keeps its own copies of the lists. */
    public OwnFundingCheck {
        countries = List.copyOf(countries);
    }

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.ownFunding(this);
    }
}
