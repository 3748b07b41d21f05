package org.lianshen.identity;

import java.time.Instant;

/**
 * Somebody has confirmed their new address, which counts from now on.
 *
 * @param account the account's id
 * @param former the address until now
 * @param code what confirmed it
 * @param at when
 */
public record AddressConfirmed(String account, String former, String code, Instant at) {}
