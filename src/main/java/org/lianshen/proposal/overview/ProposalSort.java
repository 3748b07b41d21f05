package org.lianshen.proposal.overview;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/** By what a list of proposals is sorted. */
enum ProposalSort {
    NUMBER,
    TITLE,
    DIRECTION,
    SINCE;

    /**
     * The order of that word; by number where there is none.
     *
     * @throws Refusal where there is no such word
     */
    static ProposalSort of(@Nullable String word) {
        return word == null
                ? NUMBER
                : Arrays.stream(values())
                        .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst()
                        .orElseThrow(() -> Refusal.unacceptable("/sort", Text.of("proposal.sort-words")));
    }

    /** What follows {@code order by}; of titles nothing, which the database does not order as people do. */
    String order(boolean descending) {
        var direction = descending ? " desc" : "";
        return switch (this) {
            case NUMBER -> "number" + direction;
            case TITLE -> throw new IllegalStateException("Titles are not ordered by the database");
            case DIRECTION -> "call" + direction + ", direction" + direction + ", number";
            case SINCE -> "since" + direction + ", number";
        };
    }
}
