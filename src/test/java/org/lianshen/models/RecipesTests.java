package org.lianshen.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.process.modelcheck.finding.ModelSet;

/** What the guide for designers tells to do draws no finding. */
class RecipesTests {

    private static final Map<String, UnaryOperator<String>> CARRIED_OUT = Map.of(
            "single-review.bpmn",
            Recipes::reminder,
            "joint-research.bpmn",
            Recipes::waitingPeriod,
            "formal-check.bpmn",
            Recipes::furtherCheck,
            "check-formal-requirements.form",
            Recipes::formText,
            ModelSet.WORDS,
            Recipes::formWords);

    @Test
    void noneIsRefused() {
        var files = DesignersRooms.FILES;
        for (var each : CARRIED_OUT.entrySet()) {
            var name = DesignersRooms.file(each.getKey());
            var before = DesignersRooms.text(name);
            var after = each.getValue().apply(before);
            assertThat(after).as(name).isNotEqualTo(before);
            files = files.with(name, after.getBytes(UTF_8));
        }
        assertThat(DesignersRooms.findings(files)).isEmpty();
    }

    @Test
    void aNewHumanTaskNeedsNoCode() {
        assertThat(DesignersRooms.findings(withNewTask(Recipes.newForm()))).isEmpty();
        assertThat(DesignersRooms.findings(withNewTask(Recipes.readForm())))
                .as("but for the Chinese of a text that is no more")
                .allSatisfy(finding -> assertThat(finding.file()).endsWith("zh.yaml"));
    }

    @Test
    void aTypeOfCooperationMoreNeedsNoCode() {
        assertThat(DesignersRooms.findings(withNewType(model -> model))).isEmpty();
        assertThat(DesignersRooms.findings(
                        withNewType(model -> model.replaceFirst(" camunda:modelerTemplate=\"[^\"]*\"", ""))))
                .as("nobody says that it is one")
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy().en()).contains("“Type of cooperation”"));
    }

    private static ModelSet withNewType(UnaryOperator<String> spoilt) {
        var model = Recipes.cooperationType(DesignersRooms.text(DesignersRooms.file("partner-funded.bpmn")));
        return DesignersRooms.FILES.with(
                "bpmn/cooperation/" + Recipes.NEW_TYPE + ".bpmn",
                spoilt.apply(model).getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"about\": \"proposal\"|\"about\": \"expert\"|what it is about",
                "\"workingDays\": \"3\"|\"workingDays\": \"soon\"|until when",
                "\"validate\": {\"required\": true},|\"validate\": {},|left empty",
                "\"value\": \"passed\"|\"value\": \"fine\"|is no outcome",
                "\"key\": \"decision\"|\"key\": \"choice\"|can end no task",
                "\"type\": \"textarea\"|\"type\": \"number\"|is no text",
                "\"properties\": {\"about\": \"proposal\", \"workingDays\": \"3\"}|\"properties\": {}|has no door"
            })
    void whatANewTaskLacksIsTold(String part, String spoilt, String told) {
        var form = Recipes.newForm();
        assertThat(form).contains(part);
        assertThat(DesignersRooms.findings(withNewTask(form.replace(part, spoilt))))
                .anySatisfy(finding -> assertThat(finding.message().en()).contains(told));
    }

    private static ModelSet withNewTask(String form) {
        var model = DesignersRooms.file("formal-check.bpmn");
        var words = DesignersRooms.file(ModelSet.WORDS);
        return DesignersRooms.FILES
                .with(model, Recipes.newTask(DesignersRooms.text(model)).getBytes(UTF_8))
                .with(words, Recipes.newWords(DesignersRooms.text(words)).getBytes(UTF_8))
                .with("forms/" + Recipes.NEW_FORM + ".form", form.getBytes(UTF_8));
    }
}
