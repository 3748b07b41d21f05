package org.lianshen.programme;

import java.time.Instant;

/**
 * An officer closed the intake of a direction early. Published within the transaction that records it.
 *
 * @param direction which direction of which call
 * @param at when
 */
public record IntakeClosed(DirectionId direction, Instant at) {}
