package org.lianshen.confirmation;

/**
 * An entry may be about several proposals, or about one but not surely: a liaison officer has to look.
 *
 * @param message id of the inbox entry
 * @param call the call
 * @param direction the direction's code
 */
public record EntryAmbiguous(long message, String call, String direction) {}
