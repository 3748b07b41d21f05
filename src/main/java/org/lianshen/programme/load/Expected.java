package org.lianshen.programme.load;

import java.math.BigDecimal;
import java.util.List;
import org.lianshen.programme.Direction;
import org.lianshen.programme.Pool;

/** Compares a call's directions with the sums its guideline states. */
final class Expected {

    private Expected() {}

    /** Notes a fault per sum that differs; gives whether all was stated. */
    static Boolean check(YamlFields yaml, List<Direction> directions) {
        same(yaml, "directions", directions.size());
        same(yaml, "partners", (int) directions.stream()
                .map(direction -> direction.partner().id())
                .distinct()
                .count());
        List<Pool> pools = directions.stream()
                .flatMap(direction -> direction.pools().stream())
                .toList();
        same(yaml, "quota", pools.stream().mapToInt(Pool::quota).sum());
        BigDecimal budget = pools.stream().map(Pool::budget).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (yaml.yuan("budget").compareTo(budget) != 0) {
            yaml.fault("budget", "the directions add up to " + budget.toPlainString());
        }
        return true;
    }

    private static void same(YamlFields yaml, String key, int found) {
        if (yaml.whole(key, 1, 1_000_000) != found) {
            yaml.fault(key, "the directions add up to " + found);
        }
    }
}
