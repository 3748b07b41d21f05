package org.lianshen.confirmation.pairing;

import org.lianshen.programme.DirectionId;

/**
 * An entry may be about several proposals, or about one but not surely: a liaison officer has to look.
 *
 * @param message id of the inbox entry
 * @param direction which direction of which call
 */
public record EntryAmbiguous(long message, DirectionId direction) {}
