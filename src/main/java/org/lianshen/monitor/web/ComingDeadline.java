package org.lianshen.monitor.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lianshen.language.Text;
import org.lianshen.monitor.step.DueStep;
import org.lianshen.programme.DirectionId;
import org.lianshen.time.Beijing;

/**
 * A day on which tasks of one kind are due in a direction.
 *
 * @param day the day in Beijing
 * @param direction the direction
 * @param step id of the activity
 * @param name what the model calls it
 * @param open how many are not done
 */
public record ComingDeadline(LocalDate day, DirectionId direction, String step, Text name, long open) {

    /** The days of these tasks, the first first. */
    static List<ComingDeadline> of(List<DueStep> due) {
        return due.stream()
                .collect(Collectors.groupingBy(
                        each -> new ComingDeadline(
                                each.due().atZone(Beijing.ZONE).toLocalDate(),
                                each.direction(),
                                each.step(),
                                each.title(),
                                0),
                        () -> new TreeMap<>(Comparator.comparing(ComingDeadline::day)
                                .thenComparing(each -> each.direction().key())
                                .thenComparing(ComingDeadline::step)),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(Map.Entry::copyOf)
                .map(each -> each.getKey().open(each.getValue()))
                .toList();
    }

    private ComingDeadline open(long tasks) {
        return new ComingDeadline(day, direction, step, name, tasks);
    }
}
