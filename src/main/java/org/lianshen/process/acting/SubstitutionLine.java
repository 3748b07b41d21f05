package org.lianshen.process.acting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * A substitution as it is read.
 *
 * @param id of the substitution
 * @param absent who is away
 * @param substitute who stands in
 * @param from the first day in Beijing
 * @param to the last day, included
 * @param duties by which duties they stand in: those that both have
 * @param reason why
 * @param by the manager who set it
 * @param at when
 * @param state how it stands today
 * @param endedBy the manager who ended it before its last day, or null
 */
public record SubstitutionLine(
        long id,
        Text absent,
        Text substitute,
        LocalDate from,
        LocalDate to,
        Text duties,
        String reason,
        Text by,
        Instant at,
        SubstitutionState state,
        @Nullable Text endedBy) {}
