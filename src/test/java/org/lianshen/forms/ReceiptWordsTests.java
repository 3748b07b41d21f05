package org.lianshen.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a person chooses in a form, the receipt has words for it. */
class ReceiptWordsTests {

    private static final Path WORDS = Path.of("src/main/resources/messages/tasklist_zh.properties");
    private static final List<String> MAIN_CHOICES = List.of("decision", "answer", "choice");
    private static final Pattern VALUE = Pattern.compile("value: \"([a-z-]+)\"");

    static Stream<FormFile> forms() {
        return FormFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyChoiceHasWords(FormFile form) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(WORDS, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        var choices = StreamSupport.stream(form.schema().path("components").spliterator(), false)
                .flatMap(ReceiptWordsTests::withInner)
                .filter(component -> MAIN_CHOICES.contains(component.path("key").asText()))
                .flatMap(ReceiptWordsTests::values)
                .toList();
        var prefix = "receipt.taken." + form.key();
        assertThat(words.stringPropertyNames())
                .containsAll(
                        choices.stream().map(choice -> prefix + "." + choice).toList());
        if (choices.isEmpty()) {
            assertThat(words.stringPropertyNames()).contains(prefix);
        }
    }

    /** A component and those of its group; a list's rows have no main choice. */
    private static Stream<JsonNode> withInner(JsonNode component) {
        if (component.path("type").asText().equals("dynamiclist")) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(component),
                StreamSupport.stream(component.path("components").spliterator(), false)
                        .flatMap(ReceiptWordsTests::withInner));
    }

    private static Stream<String> values(JsonNode choice) {
        var fixed = StreamSupport.stream(choice.path("values").spliterator(), false)
                .map(value -> value.path("value").asText());
        var computed = VALUE.matcher(choice.path("valuesExpression").asText())
                .results()
                .map((MatchResult found) -> found.group(1));
        return Stream.concat(fixed, computed);
    }
}
