package org.lianshen.expertreview.sheet;

import java.math.BigDecimal;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.springframework.modulith.NamedInterface;

/**
 * What an expert holds in hands of a sheet that was taken.
 *
 * @param id the sheet's id, its assignment's
 * @param score its score from 0 to 100, three decimals
 * @param sha256 over the stored sheet: one UTF-8 JSON text without white space, {@code assignment}, {@code filedBy},
 *     {@code filedAt} (UTC, microseconds), {@code comment}, of {@code remark}, {@code recommendation} and
 *     {@code familiarity} those that are there, and {@code marks}, a list with {@code criterion}, {@code score} (two
 *     decimals, null where it was not judged) and {@code comment} each, in this order
 */
@NamedInterface("sheet")
public record SheetReceipt(AssignmentId id, BigDecimal score, String sha256) {}
