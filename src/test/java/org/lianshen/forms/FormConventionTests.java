package org.lianshen.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms read alike, carry what the person needs, and use only what Tasklist's form-js 1.8.7 can show safely. */
class FormConventionTests {

    /** Types whose value the form sends. */
    private static final Set<String> ASKED = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "expression");

    /** Shown types; no file pickers, no free HTML, no frames, no pictures from elsewhere. */
    private static final Set<String> SHOWN = Set.of("text", "table", "group", "dynamiclist", "separator", "spacer");

    private static final Set<String> OF_A_ROUND =
            Set.of("check-conflicts", "assign-experts", "settle-ranking", "approve-list", "identify-proposal");

    /** Chinese characters and Chinese punctuation. */
    private static final Pattern NOT_ENGLISH = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff01-\\uff60]");

    static Stream<FormFile> forms() {
        return FormFile.all().stream();
    }

    @Test
    void everyHumanStepHasItsForm() {
        assertThat(forms().map(FormFile::key))
                .containsExactlyInAnyOrder(
                        "recommend-proposal",
                        "revise-sheet",
                        "check-conflicts",
                        "decide-period",
                        "check-formal-requirements",
                        "verify-matching-funds",
                        "verify-support-letter",
                        "decide-unverified-letter",
                        "verify-funding-evidence",
                        "settle-differences",
                        "identify-proposal",
                        "decide-missing-confirmation",
                        "decide-late-confirmation",
                        "assign-experts",
                        "score-proposal",
                        "replace-expert",
                        "settle-ranking",
                        "approve-list",
                        "decide-objection",
                        "mend-letter");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isNamedAfterItsFileAndWrittenForTasklist(FormFile form) {
        var schema = form.schema();
        assertThat(schema.path("id").asText()).isEqualTo(form.key());
        assertThat(schema.path("type").asText()).isEqualTo("default");
        assertThat(schema.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(schema.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(schema.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void namesNothingTwice(FormFile form) {
        assertThat(form.components())
                .extracting(component -> component.path("id").asText())
                .doesNotHaveDuplicates();
        assertNoKeyTwice(form.schema());
    }

    private static void assertNoKeyTwice(JsonNode container) {
        assertThat(keysOf(container)).as(container.path("id").asText()).doesNotHaveDuplicates();
    }

    /** Keys of one level: a list has a level of its own, a group has not. */
    private static List<String> keysOf(JsonNode container) {
        var keys = new ArrayList<String>();
        for (var component : container.path("components")) {
            if (component.has("key")) {
                keys.add(component.path("key").asText());
            }
            if (component.path("type").asText().equals("dynamiclist")) {
                keys.add(component.path("path").asText());
                assertNoKeyTwice(component);
            } else {
                keys.addAll(keysOf(component));
            }
        }
        return keys;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isWrittenInEnglish(FormFile form) {
        assertThat(form.schema().toString()).doesNotContainPattern(NOT_ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void asksOnlyWithLabelKeyAndChoices(FormFile form) {
        for (var component : form.components()) {
            var type = component.path("type").asText();
            assertThat(type)
                    .as("type of %s", component.path("id"))
                    .satisfiesAnyOf(
                            known -> assertThat(ASKED).contains(known),
                            known -> assertThat(SHOWN).contains(known));
            if (!ASKED.contains(type)) {
                continue;
            }
            assertThat(component.path("key").asText())
                    .as("key of %s", component.path("id"))
                    .matches("[a-z][A-Za-z]*");
            if (!type.equals("expression")) {
                assertThat(component.path("label").asText())
                        .as("label of %s", component.path("id"))
                        .isNotBlank();
            }
            if (Set.of("radio", "select", "checklist", "taglist").contains(type)) {
                assertThat(component.has("values") || component.has("valuesKey") || component.has("valuesExpression"))
                        .as("choices of %s", component.path("id"))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void showsTheProposalAndTheWayToItsDossier(FormFile form) {
        var texts = String.join("\n", form.schema().findValuesAsText("text"));
        if (OF_A_ROUND.contains(form.key())) {
            assertThat(texts).contains("{{roundName}}");
            return;
        }
        assertThat(texts).contains("{{number}}").contains("{{dossierUrl}}");
        assertThat(form.schema().findValuesAsText("dataSource")).anyMatch(facts -> facts.contains("content: title}"));
    }

    /** A text is Markdown: what an applicant wrote could become a link there; in tables and fields it stays text. */
    @ParameterizedTest
    @MethodSource("forms")
    void rendersNothingOfAnApplicantAsMarkdown(FormFile form) {
        var harmless = Set.of(
                "number",
                "directionName",
                "roundName",
                "roundText",
                "dueText",
                "dossierUrl",
                "rankingUrl",
                "listUrl",
                "this.number",
                "this.dossierUrl",
                "this.url",
                "letterUrl",
                "this.kindText",
                "this.uploadedText",
                "neededText",
                "planText",
                "planUrl",
                "#loop proofs",
                "#loop candidates",
                "/loop",
                "this.clause",
                "this.question",
                "this.quote",
                "this.name",
                "this.scaleText",
                "this.guideText");
        var used = new HashSet<String>();
        for (var text : form.schema().findValuesAsText("text")) {
            var matcher = Pattern.compile("\\{\\{\\s*([^}]+?)\\s*}}").matcher(text);
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        assertThat(harmless).containsAll(used);
    }

    /** A folded list neither checks nor sends its hidden rows. */
    @ParameterizedTest
    @MethodSource("forms")
    void listsAreNeverFolded(FormFile form) {
        assertThat(form.components())
                .filteredOn(component -> component.path("type").asText().equals("dynamiclist"))
                .allMatch(list -> list.path("disableCollapse").asBoolean());
    }

    @Test
    void anExpertReadsNothingAboutWhoApplies() {
        var form = forms().filter(each -> each.key().equals("score-proposal"))
                .findFirst()
                .orElseThrow();
        assertThat(form.schema().toString()).doesNotContain("leadOrganisation", "partners", "investigator");
    }
}
