package org.lianshen.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
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
            files = files.with(name, after.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(DesignersRooms.findings(files)).isEmpty();
    }
}
