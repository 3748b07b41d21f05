package org.lianshen.process.rehearsal;

import java.time.Instant;

/**
 * What a question was answered.
 *
 * @param question with its arguments, {@code deadlines.review(a1)}; without parentheses whatever the arguments are
 * @param at from when
 * @param answer see {@link Move#answer()}
 */
public record GivenAnswer(String question, Instant at, Object answer) {}
