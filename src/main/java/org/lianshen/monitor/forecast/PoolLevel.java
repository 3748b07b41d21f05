package org.lianshen.monitor.forecast;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whose earlier cases a forecast rests on, the nearest first. */
public enum PoolLevel {
    /** Those of the same direction: the same partner, agency and cooperation type, in any call. */
    DIRECTION("direction"),
    /** Those of all directions of the cooperation type. */
    TYPE("type"),
    /** Those of all directions. */
    ALL("all");

    private final String word;

    PoolLevel(String word) {
        this.word = word;
    }

    /** The word for it in the API. */
    @JsonValue
    public String word() {
        return word;
    }
}
