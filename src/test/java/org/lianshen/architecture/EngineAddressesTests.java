package org.lianshen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where the engine's webapps lie is known to process alone, and to the demo, which prints it. */
class EngineAddressesTests {

    private static final Pattern ADDRESS = Pattern.compile("/(camunda|engine-rest)\\b(?!\\.)");
    private static final Set<String> MAY_KNOW = Set.of("process", "demo");

    @Test
    void noOtherPackageKnowsOne() throws IOException {
        assertThat(knowing(Path.of("src/main/java/org/lianshen"))).isEmpty();
    }

    @Test
    void whoeverDoesIsNoticed() throws IOException {
        assertThat(knowing(Path.of("src/test/java/org/lianshen/architecture/wrong")))
                .containsExactly("KnowsAnAddress.java");
    }

    private static List<String> knowing(Path house) throws IOException {
        try (var files = Files.walk(house)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !MAY_KNOW.contains(house.relativize(file).getName(0).toString()))
                    .filter(EngineAddressesTests::knows)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean knows(Path file) {
        try {
            return ADDRESS.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
