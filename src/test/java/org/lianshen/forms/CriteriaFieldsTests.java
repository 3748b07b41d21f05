package org.lianshen.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.Sheet;
import org.lianshen.programme.Criterion;
import org.lianshen.programme.load.CatalogueLoader;

/** An expert finds a field for each criterion of each call that comes with Lianshen. */
class CriteriaFieldsTests {

    private static final List<String> FIELDS = FormFile.all().stream()
            .filter(form -> form.key().equals("score-proposal"))
            .flatMap(form -> form.components().stream())
            .map(component -> component.path("key").asText())
            .toList();

    @Test
    void theFormAsksForEveryCriterion() {
        var calls = CatalogueLoader.loadWithDemonstration(List.of()).calls();
        assertThat(calls)
                .hasSizeGreaterThan(1)
                .allSatisfy(call -> assertThat(call.criteria().stream().flatMap(CriteriaFieldsTests::missing))
                        .as("fields that forms/score-proposal.form lacks for call %s", call.id())
                        .isEmpty());
    }

    @Test
    void aCriterionWithoutFieldsIsNoticed() {
        assertThat(missing("novelty")).containsExactly("scoreNovelty", "commentNovelty");
    }

    private static Stream<String> missing(Criterion criterion) {
        return missing(criterion.id());
    }

    private static Stream<String> missing(String criterion) {
        return Stream.of(Sheet.scoreField(criterion), Sheet.commentField(criterion))
                .filter(field -> !FIELDS.contains(field));
    }
}
