package org.lianshen.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** What people write into forms arrives as they wrote it, and what no form asks for is refused. */
class AnswersTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");

    static Stream<Path> forms() throws IOException {
        return Files.list(Path.of("forms")).filter(file -> file.toString().endsWith(".form"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void textIsTextInEveryField(Path form) throws IOException {
        var schema = JSON.readTree(form.toFile());
        for (var key : texts(schema, new ArrayList<>())) {
            for (var text : texts()) {
                var answers = Answers.of(Variables.createVariables().putValue(key, text), labels(schema));
                assertThat(answers.text(key)).as(key).isEqualTo(text);
                answers.orRefuse();
            }
        }
    }

    /** Each begins or looks like something else. */
    private static List<String> texts() {
        return List.of(
                "[1] The budget table is missing. [2] The agreement is not signed.",
                "[2026] text",
                "{} text",
                "[]",
                "{\"a\":1}",
                "[见附件]",
                "[1]",
                "{reason}",
                "null",
                "true",
                "12",
                "\"quoted\"",
                "=number",
                "${reason}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"number\":\"n\",\"fund\":\"decline\",\"reason\":\"[1] r\"}]"})
    void listsAreListsHoweverTheyAreSent(String list) throws IOException {
        var labels =
                labels(JSON.readTree(Path.of("forms", "settle-ranking.form").toFile()));
        for (var value : List.of(list, Spin.JSON(list))) {
            var rows = Answers.of(Variables.createVariables().putValue("overrides", value), labels)
                    .rows("overrides");
            assertThat(rows)
                    .singleElement()
                    .satisfies(row -> assertThat(row.text("reason")).isEqualTo("[1] r"));
        }
    }

    @Test
    void whatTheFormDoesNotAskForIsRefused() throws IOException {
        var labels =
                labels(JSON.readTree(Path.of("forms", "settle-ranking.form").toFile()));
        var override = Spin.JSON("[{\"number\":\"n\",\"fund\":\"fund\",\"reason\":\"r\",\"granted\":\"yes\"}]");
        var sent = Variables.createVariables().putValue("overrides", override).putValue("extra", "1");
        assertThatThrownBy(() -> Answers.of(sent, labels).orRefuse())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::path)
                                .containsExactlyInAnyOrder("/overrides/0/granted", "/extra"));
    }

    @Test
    void aTextThatCameAsSomethingElseIsRefusedInsteadOfLost() throws IOException {
        var labels =
                labels(JSON.readTree(Path.of("forms", "settle-ranking.form").toFile()));
        var answers = Answers.of(Variables.createVariables().putValue("remark", Spin.JSON("[1]")), labels);
        assertThat(answers.text("remark")).isNull();
        assertThatThrownBy(answers::orRefuse).isInstanceOf(Refusal.class);
    }

    private static FieldLabels labels(JsonNode schema) {
        return FieldLabels.of(schema, UnaryOperator.identity());
    }

    /** The keys of the fields that take a text, outside lists. */
    private static List<String> texts(JsonNode container, List<String> found) {
        for (var component : container.path("components")) {
            if (TEXTS.contains(component.path("type").asText())) {
                found.add(component.path("key").asText());
            }
            if (!component.path("isRepeating").asBoolean()) {
                texts(component, found);
            }
        }
        return found;
    }
}
