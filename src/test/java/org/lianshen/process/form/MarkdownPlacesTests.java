package org.lianshen.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.Test;

/** Which values of a form are rendered as Markdown, and what is done to them. */
class MarkdownPlacesTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Numbers of ours hold no marks: they are the same in Markdown and out of it. */
    private static final Set<String> SAME_IN_BOTH = Set.of("assign-experts: number");

    private static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)}}");

    private static JsonNode schema(String form) throws IOException {
        return JSON.readTree(Path.of("forms", form + ".form").toFile());
    }

    @Test
    void textsLoopsAndLists() throws IOException {
        var check = MarkdownPlaces.of(schema("check-formal-requirements"));
        assertThat(check.values()).containsExactlyInAnyOrder("number", "directionName", "dossierUrl", "roundText");
        assertThat(check.columns()).containsExactly(Map.entry("answers", Set.of("clause", "question", "quote")));
        assertThat(MarkdownPlaces.of(schema("verify-matching-funds")).columns())
                .containsExactly(Map.entry("proofs", Set.of("url", "kindText", "uploadedText")));
    }

    @Test
    void onlyTheseAreEscaped() throws IOException {
        var shown = Variables.createVariables()
                .putValue("directionName", "1.3 *奥地利*")
                .putValue("title", "*题目*")
                .putValue("returnPossible", true);
        shown.putValueTyped(
                "answers",
                SpinValues.jsonValue("[{\"rule\":\"a_b_c\",\"question\":\"2~3 年，5~6 个月\",\"quote\":null}]")
                        .create());
        MarkdownValues.escape(shown, MarkdownPlaces.of(schema("check-formal-requirements")));
        assertThat(shown)
                .containsEntry("directionName", "1.3 &#42;奥地利&#42;")
                .containsEntry("title", "*题目*")
                .containsEntry("returnPossible", true);
        JsonValue answers = shown.getValueTyped("answers");
        assertThat(answers.getValueSerialized())
                .isEqualTo("[{\"rule\":\"a_b_c\",\"question\":\"2&#126;3 年，5&#126;6 个月\",\"quote\":null}]");
    }

    /** What is escaped would read badly in a table, and would come back changed from a field. */
    @Test
    void whatStandsInMarkdownStandsNowhereElseInTheForm() throws IOException {
        var twice = new TreeSet<String>();
        for (var form : forms()) {
            var places = MarkdownPlaces.of(schema(form));
            var all = new TreeSet<>(places.values());
            places.columns().values().forEach(all::addAll);
            var elsewhere = elsewhere(schema(form));
            all.stream()
                    .filter(name -> Pattern.compile("\\b" + name + "\\b")
                            .matcher(elsewhere)
                            .find())
                    .forEach(name -> twice.add(form + ": " + name));
        }
        assertThat(twice).isEqualTo(SAME_IN_BOTH);
    }

    /** Fields, and expressions but for their texts and for whether a part is hidden. */
    private static String elsewhere(JsonNode container) {
        var found = new StringBuilder();
        for (var component : container.path("components")) {
            for (var property : List.of("key", "valuesKey", "expression", "valuesExpression", "dataSource")) {
                found.append(' ').append(component.path(property).asText().replaceAll("\"[^\"]*\"", ""));
            }
            found.append(' ').append(elsewhere(component));
        }
        return found.toString();
    }

    @Test
    void everyPlaceIsUnderstood() throws IOException {
        for (var form : forms()) {
            for (var text : schema(form).findValuesAsText("text")) {
                assertThat(PLACE.matcher(text)
                                .results()
                                .map(found -> found.group(1).strip()))
                        .as(form)
                        .allMatch(place -> place.matches("#loop [a-z]\\w*|/loop|(this\\.)?[a-z]\\w*"));
            }
        }
    }

    private static List<String> forms() throws IOException {
        try (var files = Files.list(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".form"))
                    .map(name -> name.replace(".form", ""))
                    .sorted()
                    .toList();
        }
    }
}
