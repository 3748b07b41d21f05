package org.lianshen.process.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.lianshen.models.DesignersRooms;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSet;

/** What makes a cooperation type special stands in its drawing: no two models of types are the same but for names. */
class DistinctModelsTests {

    private static ModelDocument model(String key, String xml) {
        return ModelReader.read(key + ModelSet.MODEL, xml.getBytes(StandardCharsets.UTF_8), finding -> {})
                .orElseThrow();
    }

    private static KnownNames withType(String key) {
        var names = DesignersRooms.NAMES;
        var started = new HashSet<>(names.started());
        started.add(key);
        return new KnownNames(
                names.steps(),
                names.questions(),
                names.doors(),
                names.variables(),
                names.messages(),
                names.outcomes(),
                names.unasked(),
                names.groups(),
                started);
    }

    @Test
    void aModelThatOnlyChangesNamesIsNoticed() {
        var renamed = DesignersRooms.text("bpmn/cooperation/joint-research.bpmn")
                .replace("joint-research", "renamed-research")
                .replace("Joint research 联合研究", "Renamed research 更名研究")
                .replace("gateway_fundsToVerify", "gateway_fundsAsked")
                .replace("Enterprise must match?", "Must an enterprise match?")
                .replace("<dc:Bounds x=\"160\"", "<dc:Bounds x=\"150\"");
        var set = DesignersRooms.with("bpmn/cooperation/renamed-research.bpmn", renamed);
        assertThat(new ModelReview(withType("renamed-research")).findings(set))
                .extracting(ModelFinding::located)
                .anyMatch(found -> found.en().contains("renamed-research: But for its names")
                        && found.en().contains("“joint-research”"));
    }

    @Test
    void oneOtherCalledModelMakesADifference() {
        var laboratory = DesignersRooms.text("bpmn/cooperation/joint-laboratory.bpmn");
        assertThat(ModelGraph.of(model("funded", laboratory.replace("\"support-letter\"", "\"funding-evidence\""))))
                .isNotEqualTo(ModelGraph.of(model("joint-laboratory", laboratory)));
    }
}
