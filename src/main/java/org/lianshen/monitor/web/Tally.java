package org.lianshen.monitor.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lianshen.language.Text;

/**
 * How many of something there are.
 *
 * @param name what it is called
 * @param count how many
 */
public record Tally(Text name, long count) {

    /** The most first, then by name. */
    static List<Tally> of(Map<Text, Long> counted) {
        return counted.entrySet().stream()
                .map(each -> new Tally(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Tally::count)
                        .reversed()
                        .thenComparing(each -> each.name().en()))
                .toList();
    }
}
