package org.lianshen.programme.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.word.ParticipantKind;
import org.lianshen.programme.word.Side;

/**
 * One part of a composition: so many participants of this side, these countries and these kinds.
 *
 * @param side whose; none for either
 * @param countries ISO 3166-1 alpha-2; empty for anywhere
 * @param kinds what they are; empty for any kind
 * @param atLeast how many
 */
public record Part(@Nullable Side side, List<String> countries, List<ParticipantKind> kinds, int atLeast) {

    /** Keeps its own copies of the lists. */
    public Part {
        countries = List.copyOf(countries);
        kinds = List.copyOf(kinds);
    }
}
