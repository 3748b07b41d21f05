package org.lianshen.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * What only a person can tell: the officer answers it before the formal check can pass.
 *
 * @param id stable word, unique within the call, for instance {@code 1.3-balance}
 * @param clause where it stands
 * @param text the question
 * @param quote the guideline's own words
 * @param when id of the rule whose finding brings the question up; it is always asked where this is missing
 */
public record Question(
        String id,
        String clause,
        Text text,
        String quote,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String when) {}
