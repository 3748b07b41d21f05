package org.lianshen.notification.event;

import java.time.LocalDate;

/**
 * Somebody stands in for somebody else.
 *
 * @param id of the substitution
 * @param absent the account that is away
 * @param substitute the account that stands in
 * @param firstDay the first day in Beijing
 * @param lastDay the last day, included
 * @param reason why
 */
public record SubstitutionSet(
        long id, String absent, String substitute, LocalDate firstDay, LocalDate lastDay, String reason) {}
