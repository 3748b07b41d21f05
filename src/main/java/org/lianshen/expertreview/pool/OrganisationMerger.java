package org.lianshen.expertreview.pool;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A legal person that has become another, or part of it.
 *
 * @param from its name until then
 * @param into the name of the other
 * @param on the last day under the old name
 * @param by the officer who said so
 * @param at when
 */
public record OrganisationMerger(String from, String into, LocalDate on, String by, Instant at) {}
