package org.lianshen.recommendation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** What a recommender says about a proposal. */
public enum RecommendationDecision implements Word {
    /** Vouches for it. */
    RECOMMEND("recommend"),
    /** Does not, and says why. */
    DECLINE("decline");

    private final String word;

    RecommendationDecision(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
