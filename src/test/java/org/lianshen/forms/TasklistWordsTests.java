package org.lianshen.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the scripts of Tasklist say is there in both languages, and nothing else is. */
class TasklistWordsTests {

    private static final Path SCRIPTS =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts");
    private static final Pattern WORD = Pattern.compile("(?m)^ {2}(\\w+): '(.*)',?$");
    private static final Pattern SAID = Pattern.compile("say\\('(\\w+)'|\\$/, '(\\w+)'\\]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameWordsWithTheSameArguments() throws IOException {
        var zh = words("words_zh.js");
        var en = words("words_en.js");
        assertThat(zh.keySet()).isNotEmpty().isEqualTo(en.keySet());
        zh.forEach((key, text) -> assertThat(arguments(text)).as(key).isEqualTo(arguments(en.get(key))));
        assertThat(zh.get("blocked")).containsPattern("\\p{IsHan}");
        en.forEach((key, text) -> assertThat(text.matches(".*\\p{IsHan}.*") && !key.startsWith("other"))
                .as(key)
                .isFalse());
    }

    @Test
    void everythingThatIsSaidIsThereAndEveryWordIsSaid() throws IOException {
        var said = new TreeSet<String>();
        try (var files = Files.list(SCRIPTS)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".js")).toList()) {
                var found = SAID.matcher(Files.readString(file));
                while (found.find()) {
                    said.add(found.group(1) == null ? found.group(2) : found.group(1));
                }
            }
        }
        assertThat(said).isEqualTo(words("words_en.js").keySet());
    }

    private static String arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    private static Map<String, String> words(String file) throws IOException {
        var words = new TreeMap<String, String>();
        var found = WORD.matcher(Files.readString(SCRIPTS.resolve(file)));
        while (found.find()) {
            words.put(found.group(1), found.group(2));
        }
        return words;
    }
}
