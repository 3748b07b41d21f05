package org.lianshen.programme.check;

import java.util.List;
import org.lianshen.programme.ParticipantKind;

/**
 * One part of a composition: so many participants of these countries and kinds.
 *
 * @param countries ISO 3166-1 alpha-2
 * @param kinds what they are; empty for any kind
 * @param atLeast how many
 */
public record Part(List<String> countries, List<ParticipantKind> kinds, int atLeast) {

    /** Keeps its own copies of the lists. */
    public Part {
        countries = List.copyOf(countries);
        kinds = List.copyOf(kinds);
    }
}
