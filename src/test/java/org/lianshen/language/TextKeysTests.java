package org.lianshen.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The keys that Java asks for and the keys of the message files are the same, and so are their arguments. */
class TextKeysTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final List<String> OF_PAGES = List.of("words", "pages", "forms", "tasklist");
    private static final Pattern KEY = Pattern.compile("([a-z]+)\\.[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(csv|pdf|xlsx)");
    private static final Pattern ASKED_BY_PAGES = Pattern.compile("(?<=[\"'{])[a-zA-Z-]+(\\.[a-zA-Z0-9-]+)+");
    private static final Pattern GROUP =
            Pattern.compile("[\"']([a-z][a-zA-Z0-9.-]*[.-])[\"']|\\b(?:word|said)\\('([a-z-]+)'");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

    @Test
    void everyFileIsRead() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Messages.FILES.stream()
                            .flatMap(name -> List.of(name + "_zh.properties", name + "_en.properties").stream())
                            .toList());
        }
    }

    @Test
    void everyKeyThatIsAskedForIsThereWithItsArguments() {
        assertThat(faults(JavaTexts.ofTheHouse(), ofPackages())).isEmpty();
    }

    @Test
    void everyKeyOfAPackageIsAskedFor() {
        assertThat(unused(JavaTexts.ofTheHouse(), ofPackages())).isEmpty();
    }

    /** Pages put some keys together: of a group, which is written out, and a word of the contract. */
    @Test
    void everyKeyOfPagesIsAskedFor() throws IOException {
        var source = new StringBuilder();
        JavaTexts.ofTheHouse().forEach(java -> source.append(java.source()));
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            for (var file : files.filter(file -> file.toString().matches(".*\\.(html|js)"))
                    .toList()) {
                source.append(Files.readString(file));
            }
        }
        for (var name : OF_PAGES) {
            assertThat(unasked(file(name, Language.ENGLISH).stringPropertyNames(), source.toString()))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void tellsAKeyOfPagesThatNobodyAsksFor() {
        var page = "#{home.one} word('role', ${a}) ${'home.since-' + b} #{home.twofold}";
        assertThat(unasked(Set.of("home.one", "role.lead", "home.since-x", "home.twofold"), page))
                .isEmpty();
        assertThat(unasked(Set.of("home.on", "home.two", "roles.lead"), page))
                .containsExactlyInAnyOrder("home.on", "home.two", "roles.lead");
    }

    private static Set<String> unasked(Set<String> keys, String source) {
        var asked = ASKED_BY_PAGES
                .matcher(source)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
        var groups = GROUP.matcher(source)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) + "." : found.group(1))
                .collect(Collectors.toSet());
        return keys.stream()
                .filter(key -> !asked.contains(key) && groups.stream().noneMatch(key::startsWith))
                .collect(Collectors.toSet());
    }

    @Test
    void everyKeyBeginsWithTheNameOfItsFile() {
        for (var name : packages()) {
            assertThat(file(name, Language.ENGLISH).stringPropertyNames())
                    .allSatisfy(key -> assertThat(key).startsWith(name + ".").matches(KEY));
        }
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        for (var name : Messages.FILES) {
            for (var language : Language.values()) {
                assertThat(Files.readAllLines(path(name, language)).stream()
                                .filter(line -> !line.startsWith("#"))
                                .map(line -> line.replaceAll("\\s*=.*", "")))
                        .as(name)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void tellsAKeyThatNoFileHas() {
        var texts = Map.of("list.one", "one");
        assertThat(faults(java("Text.of(\"list.one\"); Text.of(\"list.two\")"), texts))
                .containsExactly("Sample.java asks for list.two, which no file has");
        assertThat(faults(java("heading(\"list.three\")"), texts))
                .containsExactly("Sample.java asks for list.three, which no file has");
    }

    @Test
    void tellsArgumentsThatAreMissingOrTooMany() {
        var texts = Map.of("list.one", "one {0} of {1}");
        assertThat(faults(java("Text.of(\"list.one\", a(1, 2), \"x, (\")"), texts))
                .isEmpty();
        assertThat(faults(java("Text.of(\"list.one\", a(1, 2) /* , b */)"), texts))
                .containsExactly("Sample.java gives list.one 1 arguments, it takes 2");
        assertThat(faults(java("Text.of(\"list.one\", a, b, c)"), texts))
                .containsExactly("Sample.java gives list.one 3 arguments, it takes 2");
    }

    @Test
    void tellsAKeyThatNobodyAsksFor() {
        var texts = Map.of("list.one", "one", "list.two", "two");
        assertThat(unused(java("Text.of(\"list.one\"); // \"list.two\""), texts))
                .containsExactly("list.two");
    }

    private static List<JavaTexts> java(String source) {
        return List.of(new JavaTexts("Sample.java", source));
    }

    private static List<String> faults(List<JavaTexts> house, Map<String, String> texts) {
        var faults = new ArrayList<String>();
        for (var java : house) {
            keys(java)
                    .filter(key -> !texts.containsKey(key))
                    .forEach(key -> faults.add(java.name() + " asks for " + key + ", which no file has"));
            for (var asked : java.asked()) {
                var text = texts.get(asked.key());
                if (text != null && arguments(text) != asked.arguments()) {
                    faults.add(java.name() + " gives " + asked.key() + " " + asked.arguments() + " arguments, it takes "
                            + arguments(text));
                }
            }
        }
        return faults;
    }

    private static TreeSet<String> unused(List<JavaTexts> house, Map<String, String> texts) {
        var unused = new TreeSet<>(texts.keySet());
        house.stream().flatMap(TextKeysTests::keys).forEach(unused::remove);
        return unused;
    }

    /** What looks like a key of a package; constraints name the arguments behind it. */
    private static Stream<String> keys(JavaTexts java) {
        return java.literals()
                .map(literal -> literal.replaceAll("(\\|\\{\\w+})+$", ""))
                .filter(TextKeysTests::isKey);
    }

    private static boolean isKey(String literal) {
        var key = KEY.matcher(literal);
        return key.matches()
                && packages().contains(key.group(1))
                && !FILE_NAME.matcher(literal).matches();
    }

    private static int arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .mapToInt(place -> Integer.parseInt(place.group(1)) + 1)
                .max()
                .orElse(0);
    }

    private static List<String> packages() {
        return Messages.FILES.stream().filter(name -> !OF_PAGES.contains(name)).toList();
    }

    private static Map<String, String> ofPackages() {
        var texts = new HashMap<String, String>();
        for (var name : packages()) {
            texts.putAll(file(name, Language.ENGLISH).entrySet().stream()
                    .collect(Collectors.toMap(text -> (String) text.getKey(), text -> (String) text.getValue())));
        }
        return texts;
    }

    private static Properties file(String name, Language language) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path(name, language), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static Path path(String name, Language language) {
        return FOLDER.resolve(name + "_" + language.tag() + ".properties");
    }
}
