package org.lianshen.programme;

import java.time.Instant;

/**
 * An officer undid the early closing of an intake. Published within the transaction that records it; whoever has acted on
 * the closing meanwhile refuses.
 *
 * @param call id of the call
 * @param direction code
 * @param until until when proposals are taken in again
 * @param at when it was undone
 */
public record IntakeReopened(String call, String direction, Instant until, Instant at) {}
