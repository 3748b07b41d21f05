package org.lianshen.monitor.funnel;

import java.time.Instant;
import java.util.List;
import org.lianshen.monitor.step.StepAges;

/**
 * Where everything stands.
 *
 * @param asOf the moment it is true of
 * @param directions the directions that were asked for, in the catalogue's order
 * @param steps what waits, by step, over all these directions together
 */
public record Overview(Instant asOf, List<DirectionFunnel> directions, List<StepAges> steps) {

    /** Keeps its own copies. */
    public Overview {
        directions = List.copyOf(directions);
        steps = List.copyOf(steps);
    }
}
