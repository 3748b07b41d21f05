package org.lianshen.formalcheck;

import org.jspecify.annotations.Nullable;

/**
 * The officer's answer to a question only a person can tell.
 *
 * @param rule the question's id
 * @param answer {@code yes} or {@code no}; null where it was left open
 * @param remark what the officer adds, or null
 */
public record CheckAnswer(
        String rule, @Nullable String answer, @Nullable String remark) {

    /** Whether the officer says that it is so. */
    public boolean isYes() {
        return "yes".equals(answer);
    }

    /** Whether it was answered at all. */
    public boolean isGiven() {
        return isYes() || "no".equals(answer);
    }
}
