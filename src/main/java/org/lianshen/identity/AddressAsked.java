package org.lianshen.identity;

import java.time.Instant;

/**
 * Somebody wants their letters at another address, which counts once they have confirmed it.
 *
 * @param account the account's id
 * @param address the new address
 * @param code what confirms it; only the letter holds it
 * @param until until when it does
 */
public record AddressAsked(String account, String address, String code, Instant until) {}
