package org.lianshen.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in both languages, asks for the same arguments, and is in the language it says. */
class MessageFilesTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static Stream<String> names() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_zh.properties"))
                    .map(name -> name.replace("_zh.properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothLanguagesSayTheSameThings(String name) throws IOException {
        var zh = file(name, Language.CHINESE);
        var en = file(name, Language.ENGLISH);
        assertThat(zh.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(en.stringPropertyNames());
        for (var key : zh.stringPropertyNames()) {
            assertThat(zh.getProperty(key)).as(key).isNotBlank();
            assertThat(en.getProperty(key)).as(key).isNotBlank();
            assertThat(arguments(zh.getProperty(key))).as(key).isEqualTo(arguments(en.getProperty(key)));
            assertThat(CHINESE.matcher(en.getProperty(key)).find() && !key.startsWith("common.brand"))
                    .as("Chinese in the English text of " + key)
                    .isFalse();
        }
    }

    /** All files are one source: of two texts under one key, only one would ever be read. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyStandsInTwoFiles(Language language) throws IOException {
        var seen = new HashMap<String, String>();
        for (var name : names().toList()) {
            for (var key : file(name, language).stringPropertyNames()) {
                assertThat(seen.put(key, name)).as(key + " of " + name).isNull();
            }
        }
    }

    private static Stream<String> sorted(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted();
    }

    private static String arguments(String text) {
        return sorted(text).toList().toString();
    }

    private static Properties file(String name, Language language) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(
                FOLDER.resolve(name + "_" + language.tag() + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
