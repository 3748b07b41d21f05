package org.lianshen.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshen.formalcheck.FormalCheck;
import org.lianshen.formalcheck.Outcome;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.CooperationType;
import org.lianshen.programme.load.CatalogueLoader;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.WellFormedness;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** What is written about the house is true in both languages: paths, commands, accounts, settings, calls. */
class ReadmeTests {

    private static final Readme ENGLISH = new Readme(Path.of("README.md"));
    private static final Readme CHINESE = new Readme(Path.of("src/docs/README.zh-CN.md"));

    private static final Pattern PATH = Pattern.compile("(src|bpmn|forms|\\.ci)(/.*)?|[\\w-]+\\.(yml|md)|LICENSE");
    private static final Pattern CALL = Pattern.compile("\\$L(/api/[^\\s?]+)");
    private static final Pattern FILE = Pattern.compile("@(src/\\S+)");
    private static final Pattern ACCOUNT = Pattern.compile("-u ([a-z0-9-]+):");

    static List<Readme> pages() {
        return List.of(ENGLISH, CHINESE);
    }

    @Test
    void bothSayTheSame() {
        assertThat(CHINESE.commands()).isNotEmpty().isEqualTo(ENGLISH.commands());
        assertThat(CHINESE.shape()).isNotEmpty().isEqualTo(ENGLISH.shape());
        assertThat(CHINESE.names()).containsExactlyInAnyOrderElementsOf(ENGLISH.names());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPathExists(Readme page) {
        var paths = page.names().stream().filter(PATH.asMatchPredicate()).map(Path::of);
        var files = page.commands().stream().flatMap(line -> group(FILE, line)).map(Path::of);
        assertThat(Stream.of(paths, files, page.links().stream()).flatMap(each -> each))
                .hasSizeGreaterThan(20)
                .allSatisfy(path -> assertThat(path).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCooperationTypeIsPictured(Readme page) {
        assertThat(CooperationType.PROGRAMME)
                .allSatisfy(type -> assertThat(page.links())
                        .contains(Path.of("src/docs/pictures", type + ".svg").toAbsolutePath()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySettingExists(Readme page) throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("application", new FileSystemResource("src/main/resources/application.yml"))
                .get(0);
        assertThat(page.names().stream().filter(name -> name.startsWith("lianshen.")))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(settings.containsProperty(name)).as(name).isTrue());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandIsKnown(Readme page) {
        assertThat(page.commands())
                .allSatisfy(line -> assertThat(line)
                        .matches("([A-Z_]+=\\S+ )?mvn (-B -ntp |-P(browser|drills|bench)"
                                + " )?(spring-boot:run|verify|package -DskipTests)"
                                + "( -Dlianshen.test.database='\\S+')?"
                                + "|docker compose up --build|curl .*|[LPJ]=.*"));
        assertThat(page.commands()).contains("mvn spring-boot:run", "mvn verify");
        assertThat(Path.of(".ci/run")).isExecutable().content().contains("mvn -B -ntp verify");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCallIsServed(Readme page) {
        var served = mappings();
        assertThat(page.commands().stream().flatMap(line -> group(CALL, line)))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(served.stream().anyMatch(call::matches))
                        .as(call)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyAccountOfACallIsNamedInTheTable(Readme page) {
        assertThat(page.commands().stream().flatMap(line -> group(ACCOUNT, line)))
                .isNotEmpty()
                .allSatisfy(account -> assertThat(page.names()).contains(account));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsCountedThatWillChange(Readme page) {
        assertThat(page.text()).doesNotContainPattern("\\d+ +(unit |integration )?tests|\\d+ *(个|项|条)测试");
    }

    @Test
    void theProposalOfTheTourPassesTheFormalCheck() throws IOException {
        Catalogue catalogue = CatalogueLoader.load(List.of(), true);
        var reading = new ContentReader().read(Files.readAllBytes(Path.of("src/docs/tour/proposal.json")));
        var content = new WellFormedness(catalogue).requireComplete(reading);
        var result = new FormalCheck(catalogue).check(content, java.time.LocalDate.of(2026, 11, 1), other -> 0);
        assertThat(result.findings()).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    }

    /** The addresses of all controllers as patterns: of the class, with or without one of its methods' addresses. */
    private static List<String> mappings() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ReadmeTests::read)
                    .filter(text -> text.contains("@RestController"))
                    .flatMap(ReadmeTests::addresses)
                    .map(address -> address.replaceAll("\\{\\w+}", "[^/]+"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> addresses(String controller) {
        var roots = group(Pattern.compile("@RequestMapping\\((?:path = )?\"([^\"]*)\""), controller)
                .collect(Collectors.toList());
        var root = roots.isEmpty() ? "" : roots.get(0);
        var own = group(Pattern.compile("@(?:Get|Post|Put|Delete)Mapping\\(\\s*(?:path = )?\"([^\"]*)\""), controller);
        return Stream.concat(Stream.of(root), own.map(path -> root + path)).filter(address -> !address.isEmpty());
    }

    private static Stream<String> group(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
