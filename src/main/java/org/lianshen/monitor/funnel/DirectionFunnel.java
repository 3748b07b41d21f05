package org.lianshen.monitor.funnel;

import java.util.List;
import java.util.Map;
import org.lianshen.language.Text;
import org.lianshen.monitor.step.StepAges;
import org.lianshen.programme.DirectionId;

/**
 * Where the proposals of a direction are.
 *
 * @param direction the direction
 * @param name its heading
 * @param proposals how many have which status, by the contract's word, in the order of a proposal's life
 * @param steps what waits, by step
 * @param pools quota and money
 */
public record DirectionFunnel(
        DirectionId direction, Text name, Map<String, Long> proposals, List<StepAges> steps, List<PoolUse> pools) {

    /** Keeps its own copies of the lists. */
    public DirectionFunnel {
        steps = List.copyOf(steps);
        pools = List.copyOf(pools);
    }

    /** How many there are in all, drafts left out. */
    public long total() {
        return proposals.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many have one of these statuses. */
    public long count(String... statuses) {
        return List.of(statuses).stream()
                .mapToLong(status -> proposals.getOrDefault(status, 0L))
                .sum();
    }
}
