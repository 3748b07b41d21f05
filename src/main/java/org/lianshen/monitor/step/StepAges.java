package org.lianshen.monitor.step;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;

/**
 * How many wait at a step of the process, and for how long.
 *
 * @param direction the direction, or null for all that were asked for together
 * @param step id of the activity that waits
 * @param model id of the model it stands in
 * @param name what the model calls it
 * @param running how many wait there now
 * @param median days that half of them have waited at most, two decimals
 * @param p90 days that nine of ten have waited at most
 * @param longest days that the one has waited that waits longest
 * @param together days that they all have waited together
 * @param overdue how many of them are tasks whose due date has passed
 */
public record StepAges(
        @Nullable DirectionId direction,
        String step,
        String model,
        Text name,
        long running,
        BigDecimal median,
        BigDecimal p90,
        BigDecimal longest,
        BigDecimal together,
        long overdue) {}
