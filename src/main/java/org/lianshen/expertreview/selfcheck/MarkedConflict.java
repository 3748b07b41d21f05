package org.lianshen.expertreview.selfcheck;

import java.time.LocalDate;

/**
 * A conflict that an expert has marked.
 *
 * @param kind with what
 * @param name its number or name
 * @param reason why, in the expert's words
 * @param on the day in Beijing
 */
public record MarkedConflict(MarkedThing kind, String name, String reason, LocalDate on) {}
