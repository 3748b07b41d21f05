package org.lianshen.confirmation.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.MatchState;
import org.lianshen.confirmation.entry.MatchWay;
import org.lianshen.proposal.ProposalNumber;

/**
 * What came of looking for an entry's proposal.
 *
 * @param state whether there is one
 * @param number the proposal, for {@link MatchState#MATCHED} only
 * @param way how it was found, likewise
 * @param candidates the proposals that were weighed, the likeliest first
 */
record Match(
        MatchState state,
        @Nullable ProposalNumber number,
        @Nullable MatchWay way,
        List<Evidence> candidates) {

    static final Match NONE = new Match(MatchState.UNMATCHED, null, null, List.of());

    Match {
        candidates = List.copyOf(candidates);
    }

    static Match with(ProposalNumber number, MatchWay way) {
        return new Match(MatchState.MATCHED, number, way, List.of());
    }

    static Match likely(ProposalNumber number, List<Evidence> candidates) {
        return new Match(MatchState.MATCHED, number, MatchWay.LIKENESS, candidates);
    }

    static Match several(List<Evidence> candidates) {
        return new Match(MatchState.AMBIGUOUS, null, null, candidates);
    }
}
