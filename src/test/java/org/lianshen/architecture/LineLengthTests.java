package org.lianshen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No line of Java is longer than 120 characters; only the samples within text blocks may be, as they cannot be broken.
 */
class LineLengthTests {

    private static final int LONGEST = 120;
    private static final String TEXT_BLOCK = "\"\"\"";

    @Test
    void noLineIsTooLong() throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/test/java")))) {
            var classes =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(classes).hasSizeGreaterThan(1000);
            assertThat(classes.stream().flatMap(file -> tooLong(file, lines(file)).stream()))
                    .isEmpty();
        }
    }

    @Test
    void aLineThatIsTooLongIsFound() {
        var lines = List.of(
                "/** " + "x".repeat(LONGEST) + " */", "var text = " + TEXT_BLOCK, "y".repeat(200), TEXT_BLOCK + ";");
        assertThat(tooLong(Path.of("Wide.java"), lines)).containsExactly("Wide.java:1");
    }

    private static List<String> tooLong(Path file, List<String> lines) {
        List<String> found = new ArrayList<>();
        boolean within = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!within && line.length() > LONGEST) {
                found.add(file + ":" + (i + 1));
            }
            within ^= line.split(TEXT_BLOCK, -1).length % 2 == 0;
        }
        return found;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
