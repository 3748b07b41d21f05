package org.lianshen.programme;

import org.lianshen.programme.check.Check;

/**
 * One rule of the guideline: a sentence with a source.
 *
 * @param id stable word, unique within the call, for instance {@code 1.1-ip}
 * @param clause where it stands, half-width, for instance {@code 1.1(5)}, {@code 1.1 budget}, {@code general}
 * @param severity what breaking it means
 * @param stage where it is applied; only those of the formal check can be findings there
 * @param quote the guideline's own words
 * @param check how it is tested, with its parameters
 */
public record Rule(String id, String clause, Severity severity, Stage stage, String quote, Check check) {}
