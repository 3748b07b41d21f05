package org.lianshen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that has outgrown its name is split by the words for its parts. */
class FoldersTests {

    private static final int MOST = 45;

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void noFolderHoldsTooMany(String root) throws IOException {
        assertThat(overfull(Path.of(root))).isEmpty();
    }

    @Test
    void anOverfullFolderIsNoticed(@TempDir Path root) throws IOException {
        for (int file = 0; file <= MOST; file++) {
            Files.createFile(root.resolve("Type" + file + ".java"));
        }
        assertThat(overfull(root)).containsEntry(root, MOST + 1L);
    }

    private static Map<Path, Long> overfull(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(folder -> folder.getValue() > MOST)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}
