package org.lianshen.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.Sheet;
import org.lianshen.programme.Call;
import org.lianshen.programme.Criterion;
import org.lianshen.programme.load.CatalogueLoader;

/** An expert finds a field for each criterion of each call that comes with Lianshen. */
class CriteriaFieldsTests {

    private static final List<JsonNode> COMPONENTS = FormFile.all().stream()
            .filter(form -> form.key().equals("score-proposal"))
            .flatMap(form -> form.components().stream())
            .toList();

    private static final List<String> FIELDS =
            COMPONENTS.stream().map(component -> component.path("key").asText()).toList();

    private static final List<Call> CALLS =
            CatalogueLoader.loadWithDemonstration(List.of()).calls();

    @Test
    void theFormAsksForEveryCriterion() {
        assertThat(CALLS)
                .hasSizeGreaterThan(1)
                .allSatisfy(call -> assertThat(call.criteria().stream().flatMap(CriteriaFieldsTests::missing))
                        .as("fields that forms/score-proposal.form lacks for call %s", call.id())
                        .isEmpty());
    }

    @Test
    void whatACallDoesNotAskForIsHidden() {
        assertThat(COMPONENTS.stream().filter(component -> isShownInVain(component, CALLS)))
                .as("fields of criteria that not every call has, without a condition that hides them")
                .isEmpty();
    }

    @Test
    void aFieldShownInVainIsNoticed() {
        var field = JsonNodeFactory.instance.objectNode().put("key", "scoreNovelty");
        assertThat(isShownInVain(field, CALLS)).isTrue();
        field.putObject("conditional").put("hide", "=not(starts with(number, \"2030-1-\"))");
        assertThat(isShownInVain(field, CALLS)).isFalse();
        assertThat(isShownInVain(JsonNodeFactory.instance.objectNode().put("key", "scorePlan"), CALLS))
                .isFalse();
    }

    private static boolean isShownInVain(JsonNode component, List<Call> calls) {
        var key = component.path("key").asText();
        return key.matches("(score|comment)[A-Z]\\w*")
                && !component.path("conditional").hasNonNull("hide")
                && calls.stream()
                        .anyMatch(call -> call.criteria().stream()
                                .map(Criterion::id)
                                .noneMatch(
                                        id -> key.equals(Sheet.scoreField(id)) || key.equals(Sheet.commentField(id))));
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
