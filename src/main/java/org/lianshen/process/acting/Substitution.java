package org.lianshen.process.acting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody stands in for somebody else on some days in Beijing.
 *
 * @param id of the substitution
 * @param absent the account that is away
 * @param substitute the account that stands in
 * @param firstDay the first day
 * @param lastDay the last day, included
 * @param reason why
 * @param by the manager who set it
 * @param at when
 * @param endedBy the manager who ended it before its last day, or null
 * @param endedAt when, or null
 */
public record Substitution(
        long id,
        String absent,
        String substitute,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        String by,
        Instant at,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /** How it stands on that day. */
    SubstitutionState on(LocalDate day) {
        if (endedAt != null) {
            return SubstitutionState.ENDED;
        }
        if (day.isBefore(firstDay)) {
            return SubstitutionState.COMING;
        }
        return day.isAfter(lastDay) ? SubstitutionState.OVER : SubstitutionState.NOW;
    }
}
