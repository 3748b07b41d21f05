package org.lianshen.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.language.word.Word;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;

/** Every text of every form has its Chinese, and the file of the Chinese holds nothing else. */
class FormWordsTests {

    private static final Path FORMS = Path.of("forms");
    private static final String COMMON = "common";
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Set<String>> texts = new TreeMap<>();
    private Map<String, Map<String, String>> chinese;

    @BeforeEach
    void read() throws IOException {
        chinese = new YAMLMapper().readValue(FORMS.resolve("zh.yaml").toFile(), new TypeReference<>() {});
        try (var files = Files.list(FORMS)) {
            files.filter(file -> file.toString().endsWith(".form")).forEach(file -> {
                var schema = schema(file);
                SchemaTexts.replace(schema, text -> {
                    texts.computeIfAbsent(schema.path("id").asText(), form -> new LinkedHashSet<>())
                            .add(text);
                    return text;
                });
            });
        }
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static JsonNode schema(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyTextHasItsChinese() {
        assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(Word.all(FormKey.class));
        texts.forEach((form, said) -> assertThat(said)
                .as(form)
                .allSatisfy(text -> assertThat(words(form, text)).as(text).containsPattern(CHINESE)));
    }

    private String words(String form, String text) {
        return chinese.getOrDefault(form, Map.of())
                .getOrDefault(text, chinese.get(COMMON).getOrDefault(text, ""));
    }

    @Test
    void nothingIsThereThatNoFormSays() {
        var unused = new TreeSet<String>();
        chinese.forEach((form, words) -> words.keySet().stream()
                .filter(text -> !(form.equals(COMMON) ? saidPlainly(text) : said(form, text)))
                .forEach(text -> unused.add(form + ": " + text)));
        assertThat(unused).isEmpty();
    }

    private boolean said(String form, String text) {
        return texts.getOrDefault(form, Set.of()).contains(text)
                && !chinese.get(form).get(text).equals(chinese.get(COMMON).get(text));
    }

    private boolean saidPlainly(String text) {
        return texts.entrySet().stream()
                .anyMatch(form -> form.getValue().contains(text)
                        && !chinese.getOrDefault(form.getKey(), Map.of()).containsKey(text));
    }

    @Test
    void keepsValuesMarkUpAndPlaceholders() throws IOException {
        var words = new FormWords(new ClassPathResource("forms/zh.yaml"));
        var file = Files.readAllBytes(FORMS.resolve("score-proposal.form"));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.here(file)).isEqualTo(file);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(new String(words.here(file), StandardCharsets.UTF_8))
                .contains("\"label\":\"评审打分\",\"value\":\"score\"")
                .contains("\"*申报书已隐去申请人信息，在新窗口打开。*\"")
                .contains("### {{number}}")
                .contains("rel=\\\"noopener\\\">打开申报书</a>")
                .contains("{item: \\\"题目\\\", content: title}")
                .contains("=decision != \\\"score\\\"");
        assertThat(words.here(file)).isSameAs(words.here(file.clone()));
    }

    @Test
    void aTaskFromBeforeGetsTheFormOfToday() throws IOException {
        var today = new ClassPathResource("forms/score-proposal.form");
        var words = new FormWords(new ClassPathResource("forms/zh.yaml"), today);
        var before = "{\"id\":\"score-proposal\",\"components\":[{\"label\":\"分数 · Score\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.here(before)).isEqualTo(today.getContentAsByteArray());
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.here(before)).isSameAs(words.here(today.getContentAsByteArray()));
        var asksOtherwise =
                "{\"id\":\"score-proposal\",\"components\":[{\"type\":\"number\",\"key\":\"scoreContent\"}]}"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(words.here(asksOtherwise)).isSameAs(words.here(today.getContentAsByteArray()));
        var asksLess = "{\"id\":\"score-proposal\",\"components\":[{\"type\":\"radio\",\"key\":\"decision\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(words.here(asksLess)).isEqualTo(asksLess);
    }
}
