package org.lianshen.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The figures of a drill: printed, and kept in {@code target/drills/figures.md}. */
final class Figures {

    private final String drill;
    private final List<String> rows = new ArrayList<>();

    Figures(String drill) {
        this.drill = drill;
    }

    /** One line of what is going on. */
    static void say(String text) {
        System.out.println("[drill] " + text);
    }

    Figures add(String name, Object value) {
        rows.add("| " + name + " | " + value + " |");
        return this;
    }

    /** Prints the table and appends it to the file of all drills. */
    void print() {
        var table = "\n### " + drill + "\n\n| figure | value |\n|---|---|\n" + String.join("\n", rows) + "\n";
        System.out.println(table);
        try {
            Files.createDirectories(Plan.FOLDER);
            Files.writeString(
                    Plan.FOLDER.resolve("figures.md"), table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
