package org.lianshen.expertreview;

import java.math.BigDecimal;

/**
 * What an expert holds in hands of a sheet that was taken.
 *
 * @param id the sheet's id, its assignment's
 * @param score mean of its scores, three decimals
 * @param sha256 over the stored sheet: one UTF-8 JSON text without white space, {@code assignment}, {@code filedBy},
 *     {@code filedAt} (UTC, microseconds), {@code comment} and {@code marks}, a list with {@code criterion},
 *     {@code score} (two decimals) and {@code comment} each, in this order
 */
public record SheetReceipt(AssignmentId id, BigDecimal score, String sha256) {}
