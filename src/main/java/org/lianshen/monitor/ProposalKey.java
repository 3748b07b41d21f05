package org.lianshen.monitor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * A proposal's number, which is also the business key of its instances.
 *
 * @param value the number as people and programs write it
 */
public record ProposalKey(@JsonValue String value) {

    /** The number that this text is. */
    public ProposalKey {
        Objects.requireNonNull(value, "value");
    }

    /** The number itself. */
    @Override
    public String toString() {
        return value;
    }
}
