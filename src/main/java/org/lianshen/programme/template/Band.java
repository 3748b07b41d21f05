package org.lianshen.programme.template;

import java.math.BigDecimal;
import org.lianshen.language.Text;

/**
 * A part of a scale and what its scores mean (评分等级).
 *
 * @param from the lowest score of it
 * @param name what such a score means
 */
public record Band(BigDecimal from, Text name) {}
