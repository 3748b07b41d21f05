package org.lianshen.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a liaison officer reached the contact that a letter of support names.
 *
 * @param contact who answered: office or name, at most 300 characters
 * @param reachedOn the day, not after today
 * @param channel {@code telephone e-mail letter meeting}
 */
public record LetterContact(
        @Nullable String contact,
        @Nullable LocalDate reachedOn,
        @Nullable String channel) {}
