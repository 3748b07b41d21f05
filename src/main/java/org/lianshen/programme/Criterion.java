package org.lianshen.programme;

import org.lianshen.language.Text;

/**
 * What experts score from 0 to 100.
 *
 * @param id word, unique within the call
 * @param name what is scored
 */
public record Criterion(String id, Text name) {}
