package org.lianshen.expertreview.sheet;

import java.math.BigDecimal;
import org.springframework.modulith.NamedInterface;

/**
 * Another expert's sheet as a reviewer reads it who deliberates: without name, and without the remark to the panel.
 *
 * @param place its place among the others, from 1; it tells nothing about whose it is
 * @param score its score, from 0 to 100, three decimals
 * @param sheet what was written
 */
@NamedInterface("sheet")
public record OtherSheet(int place, BigDecimal score, Sheet sheet) {}
