package org.lianshen.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a drill. Those of all drills so far are printed together and kept in {@code target/drills/figures.md}.
 */
final class DrillFigures {

    private static final String FILE = "figures.md";

    private final Path folder;
    private final String title;
    private final List<String> rows = new ArrayList<>();

    /**
     * Of one drill.
     *
     * @param folder where the drill's logs are
     * @param title what was done
     */
    DrillFigures(Path folder, String title) {
        this.folder = folder;
        this.title = title;
    }

    /** One line of what is going on. */
    static void say(String text) {
        System.out.println("[drill] " + text);
    }

    DrillFigures add(String name, Object value) {
        rows.add("| " + name + " | " + value + " |");
        return this;
    }

    /** Keeps the table and prints it with those of the drills before. */
    void print() {
        var now = LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES);
        write(
                folder.resolve(FILE),
                "### " + title + " (" + now + ")\n\n| figure | value |\n|---|---|\n" + String.join("\n", rows) + "\n");
        var all = all();
        write(DrillSettings.FOLDER.resolve(FILE), all);
        System.out.println("\n" + all);
    }

    private static String all() {
        try (var files = Files.walk(DrillSettings.FOLDER, 2)) {
            var tables = new StringBuilder();
            for (var file : files.filter(file -> file.endsWith(FILE)).sorted().toList()) {
                if (!file.getParent().equals(DrillSettings.FOLDER)) {
                    tables.append(Files.readString(file)).append('\n');
                }
            }
            return tables.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
