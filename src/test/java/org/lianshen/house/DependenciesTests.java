package org.lianshen.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about dependencies and the {@code pom.xml} name the same, and each version set aside says why. */
class DependenciesTests {

    private static final Path PAGE = Path.of("src/docs/dependencies.md");
    private static final String ASKED_FOR = "| dependency |";
    private static final String SET_ASIDE = "| property |";

    private final Pom pom = new Pom();

    static List<Row> rows() throws IOException {
        var rows = new java.util.ArrayList<>(table(ASKED_FOR));
        rows.addAll(table(SET_ASIDE));
        return rows;
    }

    @Test
    void everyDirectDependencyHasItsLine() throws IOException {
        var page = new TreeMap<String, String>();
        for (var row : table(ASKED_FOR)) {
            for (var name : row.cells().get(0).split(" ")) {
                assertThat(page.put(code(name), row.cells().get(1)))
                        .as(name + " twice")
                        .isNull();
            }
        }
        var versions = new TreeMap<>(pom.dependencies());
        versions.replaceAll((name, version) -> version.isEmpty() ? page.getOrDefault(name, "") : version);
        assertThat(page).isEqualTo(versions);
        assertThat(page.values()).doesNotContain("");
    }

    @Test
    void whatBootChoosesHasBootsVersion() throws IOException {
        assertThat(table(ASKED_FOR).stream()
                        .filter(row -> row.cells().get(0).contains("org.springframework.boot:"))
                        .map(row -> row.cells().get(1)))
                .isNotEmpty()
                .containsOnly(pom.boot());
    }

    @Test
    void everyVersionSetAsideHasItsLineAndItsReason() throws IOException {
        var page = table(SET_ASIDE).stream()
                .collect(Collectors.toMap(
                        row -> code(row.cells().get(0)), row -> row.cells().get(2)));
        var pins = new TreeMap<String, String>();
        pom.pins().forEach((property, pin) -> {
            pins.put(property, pin.version());
            assertThat(pin.why()).as("the comment before " + property).hasSizeGreaterThan(10);
        });
        assertThat(page).isNotEmpty().isEqualTo(pins);
    }

    @Test
    void everyVersionSetAsideIsTheOneThatRuns() throws IOException {
        var paths = Collections.list(getClass().getClassLoader().getResources("META-INF/MANIFEST.MF")).stream()
                .map(Object::toString)
                .toList();
        for (var row : table(SET_ASIDE)) {
            for (var artifact : row.cells().get(1).split(" ")) {
                var jar = "/" + code(artifact) + "-" + row.cells().get(2) + ".jar!";
                assertThat(paths).as(jar).anyMatch(path -> path.contains(jar));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nothingIsLeftBlank(Row row) {
        assertThat(row.cells()).hasSize(7).allSatisfy(cell -> assertThat(cell).isNotBlank());
    }

    /** A table's row without its bars. */
    record Row(List<String> cells) {
        @Override
        public String toString() {
            return cells.get(0);
        }
    }

    /** The rows below every header that begins so. */
    private static List<Row> table(String header) throws IOException {
        return Arrays.stream(Files.readString(PAGE).split("\n\n"))
                .filter(part -> part.startsWith(header))
                .flatMap(part -> part.lines().skip(2))
                .map(line -> new Row(Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList()))
                .toList();
    }

    private static String code(String cell) {
        return cell.replace("`", "");
    }
}
