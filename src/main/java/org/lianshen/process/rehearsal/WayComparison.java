package org.lianshen.process.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares ways: the same elements at the same times, in whatever order what happens at once was written down. */
public final class WayComparison {

    /** The database and the steps between take their time, which is not the models'. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private WayComparison() {}

    /**
     * Where two ways part first.
     *
     * @param place model and element
     * @param was when it was entered; null where it was not
     * @param would when it would be; null likewise
     */
    public record Parting(
            String place, @Nullable Instant was, @Nullable Instant would) {

        private Instant first() {
            if (was == null || would == null) {
                return was == null ? (would == null ? Instant.MAX : would) : was;
            }
            return was.isBefore(would) ? was : would;
        }
    }

    /** Where they part; empty where they do not. Of several places at one time, the one that came first there. */
    public static Optional<Parting> parting(List<WayStep> was, List<WayStep> would) {
        var before = times(was);
        var after = times(would);
        var places = new HashSet<>(before.keySet());
        places.addAll(after.keySet());
        return places.stream()
                .flatMap(place ->
                        parting(place, before.getOrDefault(place, List.of()), after.getOrDefault(place, List.of()))
                                .stream())
                .min(Comparator.comparing(Parting::first).thenComparing(parting -> turn(parting, was, would)));
    }

    private static int turn(Parting parting, List<WayStep> was, List<WayStep> would) {
        return Stream.of(would, was)
                .flatMapToInt(way -> IntStream.range(0, way.size())
                        .filter(index -> way.get(index).place().equals(parting.place())
                                && way.get(index).at().equals(parting.first())))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static Optional<Parting> parting(String place, List<Instant> was, List<Instant> would) {
        for (int turn = 0; turn < Math.max(was.size(), would.size()); turn++) {
            var one = turn < was.size() ? was.get(turn) : null;
            var other = turn < would.size() ? would.get(turn) : null;
            if (one == null
                    || other == null
                    || Duration.between(one, other).abs().compareTo(AT_ONCE) >= 0) {
                return Optional.of(new Parting(place, one, other));
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<Instant>> times(List<WayStep> way) {
        var times = new TreeMap<String, List<Instant>>();
        way.stream()
                .sorted()
                .forEach(step -> times.computeIfAbsent(step.place(), none -> new ArrayList<>())
                        .add(step.at()));
        return times;
    }
}
