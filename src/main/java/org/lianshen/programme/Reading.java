package org.lianshen.programme;

import org.lianshen.language.Text;

/**
 * How an ambiguous place of the guideline is read here.
 *
 * @param clause where it stands
 * @param text the reading
 * @param reason why
 */
public record Reading(String clause, Text text, Text reason) {}
