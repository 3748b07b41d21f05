package org.lianshen.recommendation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.programme.Word;

/** What a recommender says about a proposal. */
public enum RecommendationDecision implements Word {
    /** Vouches for it. */
    RECOMMEND("recommend"),
    /** Does not, and says why. */
    DECLINE("decline");

    private final String wire;

    RecommendationDecision(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
