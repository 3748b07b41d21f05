package org.lianshen.programme;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * The foreign side's funding body that answers for its half of a direction (外方主管部门).
 *
 * @param id lower-case word, for instance {@code cdti}; its accounts belong to the group {@code agency-<id>}
 * @param name its name
 * @param website where its applicants apply or read, if the guideline says so
 */
public record Agency(String id, Text name, @Nullable String website) {}
