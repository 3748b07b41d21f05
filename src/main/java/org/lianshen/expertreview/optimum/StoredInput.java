package org.lianshen.expertreview.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CanonicalText} wrote. */
final class StoredInput {

    private final List<WantedPanel> proposals = new ArrayList<>();
    private final List<AvailableExpert> experts = new ArrayList<>();
    private final List<Seat> fixed = new ArrayList<>();
    private final Map<String, int[]> rows = new TreeMap<>();
    private @Nullable Integer limit;

    private StoredInput() {}

    static SeatingInput parse(String text) {
        var lines = text.split("\n", -1);
        if (!lines[0].equals(CanonicalText.FORM)) {
            throw new IllegalArgumentException("not the canonical text of an input: " + lines[0]);
        }
        var stored = new StoredInput();
        Arrays.stream(lines).skip(1).filter(line -> !line.isEmpty()).forEach(stored::read);
        return stored.input();
    }

    private SeatingInput input() {
        var names = List.copyOf(rows.keySet());
        var across = experts.stream().map(AvailableExpert::expert).toList();
        var table = AffinityTable.of(names, across, rows.values().toArray(int[][]::new));
        return new SeatingInput(proposals, experts, table, fixed, limit);
    }

    private void read(String line) {
        var parts = line.split("\t", -1);
        try {
            switch (parts[0]) {
                case "limit" -> limit = parts[1].equals(CanonicalText.NONE) ? null : (Integer) number(parts[1]);
                case "proposal" -> proposals.add(new WantedPanel(parts[1], number(parts[2]), words(parts[3])));
                case "expert" ->
                    experts.add(new AvailableExpert(
                            parts[1], number(parts[2]), number(parts[3]), parts[4], words(parts[5])));
                case "fixed" -> fixed.add(new Seat(parts[1], parts[2], number(parts[3])));
                case "affinity" -> rows.put(parts[1], numbers(parts[2]));
                default -> throw new IllegalArgumentException("unknown line: " + parts[0]);
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("a line ends early: " + line, e);
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static SortedSet<String> words(String text) {
        return new TreeSet<>(text.isEmpty() ? List.of() : List.of(text.split(" ")));
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(" "))
                .filter(each -> !each.isEmpty())
                .mapToInt(each -> each.equals(CanonicalText.NONE) ? AffinityTable.FORBIDDEN : number(each))
                .toArray();
    }
}
