package org.lianshen.expertreview.sheet;

import org.springframework.modulith.NamedInterface;

/**
 * A sheet that is begun and not sent.
 *
 * @param sheet as far as it is filled in
 * @param version another number with each saving
 */
@NamedInterface("sheet")
public record BegunSheet(Sheet sheet, long version) {}
