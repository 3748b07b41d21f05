package org.lianshen.programme;

import org.lianshen.language.Text;

/**
 * What only a person can tell: the officer answers it before the formal check can pass.
 *
 * @param id stable word, unique within the call, for instance {@code 1.3-balance}
 * @param clause where it stands
 * @param text the question
 * @param quote the guideline's own words
 */
public record Question(String id, String clause, Text text, String quote) {}
