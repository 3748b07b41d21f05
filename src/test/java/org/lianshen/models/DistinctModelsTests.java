package org.lianshen.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What makes a cooperation type special stands in its drawing: no two models of types are the same but for names. */
class DistinctModelsTests {

    @Test
    void noTwoCooperationModelsAreTheSameButForNames() {
        assertThat(same(cooperation().toList()))
                .as("models that differ in names only")
                .isEmpty();
    }

    @Test
    void aModelThatOnlyChangesNamesIsNoticed() {
        var renamed = ModelFile.named("joint-research")
                .xml()
                .replace("joint-research", "renamed-research")
                .replace("Joint research 联合研究", "Renamed research 更名研究")
                .replace("gateway_fundsToVerify", "gateway_fundsAsked")
                .replace("Enterprise must match?", "Must an enterprise match?")
                .replace("<dc:Bounds x=\"160\"", "<dc:Bounds x=\"150\"");
        var models = Stream.concat(cooperation(), Stream.of(DrawnModel.read("renamed-research", renamed)))
                .toList();
        assertThat(same(models)).containsExactly("joint-research = renamed-research");
    }

    @Test
    void oneOtherCalledModelMakesADifference() {
        var laboratory = ModelFile.named("joint-laboratory").xml();
        assertThat(ModelGraph.of(
                        DrawnModel.read("funded", laboratory.replace("\"support-letter\"", "\"funding-evidence\""))))
                .isNotEqualTo(ModelGraph.of(DrawnModel.read("joint-laboratory", laboratory)));
    }

    private static Stream<DrawnModel> cooperation() {
        return ModelFile.all().stream()
                .filter(file -> file.path().startsWith(ModelFile.ROOM.resolve("cooperation")))
                .map(DrawnModel::read);
    }

    private static Collection<String> same(List<DrawnModel> models) {
        return models.stream()
                .collect(Collectors.groupingBy(
                        ModelGraph::of, Collectors.mapping(DrawnModel::toString, Collectors.joining(" = "))))
                .values()
                .stream()
                .filter(names -> names.contains(" = "))
                .toList();
    }
}
