package org.lianshen.process.acting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is to stand in for whom, as it was asked for.
 *
 * @param absent the account that is away
 * @param substitute the account that stands in
 * @param from the first day in Beijing
 * @param to the last day, included
 * @param reason why
 */
public record WantedSubstitution(
        @Nullable String absent,
        @Nullable String substitute,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reason) {}
