package org.lianshen.confirmation.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of ours one of theirs is.
 *
 * @param ours id of the one that clearly wins; null where none does
 * @param candidates the ones that were looked at and still free, the likeliest first; without a winner and with
 *     candidates a person has to look, without candidates theirs stands alone
 */
public record MatchResult(@Nullable String ours, List<MatchCandidate> candidates) {

    /** Keeps its own copy of the list. */
    public MatchResult {
        candidates = List.copyOf(candidates);
    }

    /** Whether a person has to look. */
    public boolean ambiguous() {
        return ours == null && !candidates.isEmpty();
    }
}
