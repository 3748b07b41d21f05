package org.lianshen.expertreview.plan;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a plan.
 *
 * @param value a UUID
 */
public record PlanId(@JsonValue String value) {

    @Override
    public String toString() {
        return value;
    }
}
