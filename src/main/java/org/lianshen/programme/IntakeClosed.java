package org.lianshen.programme;

import java.time.Instant;

/**
 * An officer closed the intake of a direction early. Published within the transaction that records it.
 *
 * @param call id of the call
 * @param direction code
 * @param at when
 */
public record IntakeClosed(String call, String direction, Instant at) {}
