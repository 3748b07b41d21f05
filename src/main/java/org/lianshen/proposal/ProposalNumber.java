package org.lianshen.proposal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A proposal's number: call, direction and a count, for instance {@code 2022-1-1.1-0001}. What somebody writes who
 * means one is a number, too; whether there is such a proposal, and what is said where there is none, is known where
 * it is looked for.
 *
 * @param value the number as people and programs write it
 */
public record ProposalNumber(@JsonValue String value) implements Comparable<ProposalNumber> {

    /** The number that this text is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProposalNumber {
        Objects.requireNonNull(value, "value");
    }

    /** The number, or null where there is none. */
    public static @Nullable ProposalNumber ofNullable(@Nullable String value) {
        return value == null ? null : new ProposalNumber(value);
    }

    @Override
    public int compareTo(ProposalNumber other) {
        return value.compareTo(other.value);
    }

    /** The number itself. */
    @Override
    public String toString() {
        return value;
    }
}
