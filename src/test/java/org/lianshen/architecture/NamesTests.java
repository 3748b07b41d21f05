package org.lianshen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class of the application or of its tests is known by its simple name alone. */
class NamesTests {

    /** Simple names that stand for several classes on purpose, each with the reason. */
    private static final Map<String, String> SHARED =
            Map.of("LetterWriter.java", "the one that breaks a rule is found by the name that the rule knows");

    @Test
    void noTwoClassesShareASimpleName() throws IOException {
        var classes = new ArrayList<Path>();
        for (var root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(classes::add);
            }
        }
        assertThat(classes).hasSizeGreaterThan(1000);
        assertThat(shared(classes)).containsOnlyKeys(SHARED.keySet());
    }

    @Test
    void aNameThatStandsTwiceIsFound() {
        var classes = List.of(
                Path.of("round/Standing.java"),
                Path.of("round/package-info.java"),
                Path.of("identity/Standing.java"),
                Path.of("identity/package-info.java"));
        assertThat(shared(classes)).containsOnlyKeys("Standing.java");
    }

    private static Map<String, List<Path>> shared(List<Path> classes) {
        return classes.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(file -> file.getFileName().toString()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
