package org.lianshen.round.reviewer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.lianshen.identity.ReviewerPseudonym;

/** The pseudonyms of one round, each made once. */
final class RoundPseudonyms {

    private final Function<String, ReviewerPseudonym> made;
    private final Map<String, ReviewerPseudonym> known = new HashMap<>();

    /**
     * For one answer.
     *
     * @param made makes one of an expert's id
     */
    RoundPseudonyms(Function<String, ReviewerPseudonym> made) {
        this.made = made;
    }

    /** What stands for an expert's id. */
    String id(String expert) {
        return known.computeIfAbsent(expert, made).code();
    }

    /** What stands for an expert's name. */
    String name(String expert) {
        return known.computeIfAbsent(expert, made).text().here();
    }
}
