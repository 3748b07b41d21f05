package org.lianshen.formalcheck;

import org.lianshen.language.Text;
import org.lianshen.programme.word.Severity;

/**
 * A rule that a proposal breaks.
 *
 * @param rule id of the rule
 * @param clause where it stands
 * @param severity what breaking it means
 * @param path JSON pointer to the culprit within the proposal
 * @param message what is wrong, with the actual numbers
 * @param quote the guideline's own words
 */
public record Finding(String rule, String clause, Severity severity, String path, Text message, String quote) {}
