package org.lianshen.expertreview.assignment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which assignment; its review sheet is the same. What somebody sends who means one is an id, too; whether there is
 * such an assignment is known where it is looked for.
 *
 * @param value the id as addresses and programs carry it, a UUID
 */
public record AssignmentId(@JsonValue String value) {

    /** The id that this text is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssignmentId {
        Objects.requireNonNull(value, "value");
    }

    /** The id, or null where there is none. */
    public static @Nullable AssignmentId ofNullable(@Nullable String value) {
        return value == null ? null : new AssignmentId(value);
    }

    /** The id itself. */
    @Override
    public String toString() {
        return value;
    }
}
