package org.lianshen.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decided about a deadline.
 *
 * @param kind which deadline
 * @param agency whose, for {@link DeadlineKind#AGENCY}
 * @param closing whether it closed the intake early; else it extended
 * @param before the moment that held until then; none for a review deadline set for the first time
 * @param until the new moment
 * @param reason why, as the officer wrote it
 * @param decidedBy the officer's account
 * @param decidedAt when
 */
public record DeadlineChange(
        DeadlineKind kind,
        @Nullable String agency,
        boolean closing,
        @Nullable Instant before,
        Instant until,
        String reason,
        String decidedBy,
        Instant decidedAt) {}
