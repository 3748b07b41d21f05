package org.lianshen.monitor.trail;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * What a proposal waits for now.
 *
 * @param name what the step is called
 * @param since since when
 * @param days for how many whole days
 * @param due when it is due, or null
 * @param overdue whether that has passed
 * @param duty word of the role that has to act, or null where nobody has
 * @param who the account that took it or a pseudonym, or null while nobody has
 * @param ofTheRound whether the whole round waits, and not this proposal alone
 */
public record Present(
        Text name,
        OffsetDateTime since,
        long days,
        @Nullable OffsetDateTime due,
        boolean overdue,
        @Nullable String duty,
        @Nullable String who,
        boolean ofTheRound) {}
