package org.lianshen.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Which direction of which call; its round is the same.
 *
 * @param call id of the call
 * @param code the direction's code, a text: {@code 2.0} is a code
 */
public record DirectionId(
        String call, @JsonProperty("direction") String code) {

    /** Both are always there; whether there is such a direction, the catalogue knows. */
    public DirectionId {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(code, "code");
    }

    /**
     * The direction of a round's business key.
     *
     * @param key call, dash, code, for instance {@code 2022-1-1.3}; no code holds a dash
     */
    public static DirectionId ofKey(String key) {
        int dash = key.lastIndexOf('-');
        return new DirectionId(key.substring(0, dash), key.substring(dash + 1));
    }

    /** Call, dash, code: the business key of its round, and how the numbers of its proposals begin. */
    public String key() {
        return call + "-" + code;
    }

    /** The key. */
    @Override
    public String toString() {
        return key();
    }
}
