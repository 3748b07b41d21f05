package org.lianshen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What newcomers read is true: the picture of the floors, the records, every path and every test that is named. */
class ContributingTests {

    private static final Path PAGE = Path.of("CONTRIBUTING.md");
    private static final Pattern PATH = Pattern.compile(
            "`((?:src|bpmn|forms|findings|\\.ci)(?:/[A-Za-z0-9_.*<>-]+)*/?|(?:[a-z]+/)+[A-Z][A-Za-z]+\\.java)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Tests)`");

    @Test
    void thePictureIsOfTheCode() throws IOException {
        var house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.lianshen");
        var picture = new FloorPicture(house, "org.lianshen").mermaid();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/floors.mmd"), picture);
        assertThat(Files.readString(PAGE))
                .as("copy target/floors.mmd between the fences of CONTRIBUTING.md")
                .contains("```mermaid\n" + picture + "```");
    }

    @Test
    void everyRecordIsListed() throws IOException {
        var page = Files.readString(PAGE);
        try (Stream<Path> records = Files.list(Path.of("src/docs/adr"))) {
            assertThat(records.filter(record -> record.toString().endsWith(".md")))
                    .hasSizeGreaterThan(25)
                    .allSatisfy(record -> assertThat(page).contains("(src/docs/adr/" + record.getFileName() + ")"));
        }
    }

    @Test
    void everyPathIsThere() throws IOException {
        var paths = PATH.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .distinct();
        assertThat(paths.filter(path -> path.matches("[^*<>]*")))
                .hasSizeGreaterThan(15)
                .allSatisfy(path -> assertThat(
                                path.endsWith(".java") && !path.startsWith("src")
                                        ? Path.of("src/main/java/org/lianshen", path)
                                        : Path.of(path))
                        .exists());
    }

    @Test
    void everyTestIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            var known = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(TEST.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)))
                    .hasSizeGreaterThan(15)
                    .allMatch(known::contains);
        }
    }
}
