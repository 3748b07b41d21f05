package org.lianshen.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.programme.CatalogueError;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.load.CatalogueLoader;

/**
 * The call that the document for programme officers spells out loads as it stands, and no kind of check is left out.
 */
class GuidelineDocumentTests {

    private static final Path DOCUMENT = Path.of("src/docs/guidelines.md");
    private static final Pattern FILE = Pattern.compile("(?ms)^`([\\w.-]+\\.yaml)`[^\\n]*:\\n\\n```yaml\\n(.*?)^```$");

    @TempDir
    Path calls;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theCallOfTheDocumentLoads(boolean demo) throws IOException {
        writeCall();
        var catalogue = CatalogueLoader.load(List.of(calls), demo);
        var direction = catalogue.direction(new DirectionId("2030-1", "1.1")).orElseThrow();
        assertThat(direction.rules()).extracting("id").contains("1.1-dual", "1.1-enterprise", "general-duration");
        assertThat(catalogue.call("2030-1").orElseThrow().schedule().anchored()).isEqualTo(demo);
    }

    @Test
    void everyKindOfCheckAndConditionIsDescribed() throws IOException {
        var text = Files.readString(DOCUMENT);
        assertThat(choices("kind: foreign-submission", "kind: strange"))
                .hasSizeGreaterThan(10)
                .allSatisfy(kind -> assertThat(text).contains("`" + kind + "`"));
        assertThat(choices("kind: foreign-submission", "kind: investigator, condition: strange"))
                .hasSizeGreaterThan(3)
                .allSatisfy(condition -> assertThat(text).contains("`" + condition + "`"));
    }

    /** What the loader says would do in place of a strange word. */
    private List<String> choices(String before, String after) throws IOException {
        writeCall();
        var direction = calls.resolve("2030-1/1.1.yaml");
        Files.writeString(direction, Files.readString(direction).replace(before, after));
        var refused = catchThrowableOfType(CatalogueError.class, () -> CatalogueLoader.loadOnly(List.of(calls), false));
        assertThat(refused).hasMessageContaining("\"strange\" is unknown");
        var said = Pattern.compile("\"strange\" is unknown; use one of: ([a-z -]+)")
                .matcher(refused.getMessage())
                .results()
                .findFirst()
                .orElseThrow();
        return Stream.of(said.group(1).strip().split(" ")).toList();
    }

    private void writeCall() throws IOException {
        var folder = Files.createDirectories(calls.resolve("2030-1"));
        var files = FILE.matcher(Files.readString(DOCUMENT)).results().toList();
        assertThat(files).hasSize(4);
        for (var file : files) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
    }
}
