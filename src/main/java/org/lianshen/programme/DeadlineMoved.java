package org.lianshen.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An officer extended a deadline, or another one moved with it. Published within the transaction that records it.
 *
 * @param direction which direction of which call
 * @param kind which deadline
 * @param agency whose deadline, for {@link DeadlineKind#AGENCY}
 * @param until the new moment
 */
public record DeadlineMoved(
        DirectionId direction, DeadlineKind kind, @Nullable String agency, Instant until) {}
