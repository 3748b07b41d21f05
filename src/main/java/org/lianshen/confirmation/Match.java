package org.lianshen.confirmation;

import org.jspecify.annotations.Nullable;

/**
 * What came of looking for an entry's proposal.
 *
 * @param state whether there is one
 * @param number the proposal, for {@link MatchState#MATCHED} only
 */
record Match(MatchState state, @Nullable String number) {

    static final Match NONE = new Match(MatchState.UNMATCHED, null);
    static final Match SEVERAL = new Match(MatchState.AMBIGUOUS, null);

    static Match with(String number) {
        return new Match(MatchState.MATCHED, number);
    }
}
