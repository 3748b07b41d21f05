package org.lianshen.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long it took to come back, without hands. */
final class Recoveries {

    private final List<Duration> times = new ArrayList<>();
    private long since;

    /** Something is killed now. */
    void begin() {
        since = System.nanoTime();
    }

    /** It works again. */
    void end() {
        var time = Duration.ofNanos(System.nanoTime() - since);
        times.add(time);
        DrillFigures.say("back after " + seconds(time));
    }

    void addTo(DrillFigures figures) {
        var sorted = times.stream().sorted().toList();
        figures.add("recoveries", sorted.size())
                .add("recovery, median", seconds(sorted.get(sorted.size() / 2)))
                .add("recovery, longest", seconds(sorted.get(sorted.size() - 1)));
    }

    /** Fails where one took longer than allowed. */
    void check() {
        check(DrillSettings.RECOVERY);
    }

    /** Fails where one took longer than that. */
    void check(Duration longest) {
        for (var time : times) {
            if (time.compareTo(longest) > 0) {
                throw new AssertionError("A recovery took " + seconds(time));
            }
        }
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
