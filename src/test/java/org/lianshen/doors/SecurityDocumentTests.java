package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of the security document and the attacks in the tests are the same. */
class SecurityDocumentTests {

    private static final Path DOCUMENT = Path.of("src/docs/security.md");
    private static final Path CLASSES = Path.of("target/test-classes");
    private static final String HEAD = "| attack | as | meets | test |\n|---|---|---|---|\n";

    @ParameterizedTest
    @EnumSource
    void theTableOfADoorIsItsAttacks(Door door) throws IOException {
        var rows = attacks().getOrDefault(door, List.of());
        assertThat(rows).as("attacks on " + door).isNotEmpty();
        assertThat(section(door)).contains(HEAD + String.join("", rows) + "\n");
        assertThat(section(door).lines().filter(line -> line.startsWith("|")))
                .as("rows of " + door)
                .hasSize(rows.size() + 2);
    }

    @Test
    void theDocumentHasNoSectionWithATableBeside() throws IOException {
        var tables = Files.readString(DOCUMENT).split("\\| attack \\|", -1).length - 1;
        assertThat(tables).isEqualTo(Door.values().length);
    }

    private static String section(Door door) throws IOException {
        var text = Files.readString(DOCUMENT) + "\n";
        var heading = "\n### " + door.heading() + "\n";
        assertThat(text).contains(heading);
        var rest = text.substring(text.indexOf(heading) + heading.length());
        int end = rest.indexOf("\n##");
        return (end < 0 ? rest : rest.substring(0, end)) + "\n";
    }

    private static Map<Door, List<String>> attacks() throws IOException {
        Map<Door, List<String>> rows = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            files.filter(file -> file.toString().endsWith("Tests.class"))
                    .map(SecurityDocumentTests::load)
                    .sorted(Comparator.comparing(Class::getSimpleName))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(Attack.class))
                            .sorted(Comparator.comparing(java.lang.reflect.Method::getName)))
                    .forEach(method -> {
                        var attack = method.getAnnotation(Attack.class);
                        assertThat(isTest(method)).as(method + " is a test").isTrue();
                        rows.computeIfAbsent(attack.door(), door -> new ArrayList<>())
                                .add("| " + attack.tries() + " | " + attack.as() + " | " + attack.meets() + " | `"
                                        + method.getDeclaringClass().getSimpleName() + "." + method.getName()
                                        + "` |\n");
                    });
        }
        return rows;
    }

    private static boolean isTest(java.lang.reflect.Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    private static Class<?> load(Path file) {
        var name = CLASSES.relativize(file).toString();
        try {
            return Class.forName(
                    name.substring(0, name.length() - ".class".length()).replace('/', '.'),
                    false,
                    SecurityDocumentTests.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
