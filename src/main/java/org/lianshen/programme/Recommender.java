package org.lianshen.programme;

import org.lianshen.language.Text;

/**
 * A ministry or provincial department that vouches for proposals (推荐单位).
 *
 * @param id lower-case word, for instance {@code sc-kjt}
 * @param name its name
 */
public record Recommender(String id, Text name) {}
