package org.lianshen.expertreview;

import org.lianshen.expertreview.sheet.Sheet;

/**
 * A sheet that is begun and not sent.
 *
 * @param sheet as far as it is filled in
 * @param version another number with each saving
 */
public record BegunSheet(Sheet sheet, long version) {}
