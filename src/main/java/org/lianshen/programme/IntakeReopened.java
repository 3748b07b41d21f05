package org.lianshen.programme;

import java.time.Instant;

/**
 * An officer undid the early closing of an intake. Published within the transaction that records it; whoever has acted
 * on the closing meanwhile refuses.
 *
 * @param direction which direction of which call
 * @param until until when proposals are taken in again
 * @param at when it was undone
 */
public record IntakeReopened(DirectionId direction, Instant until, Instant at) {}
