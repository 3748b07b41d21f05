package org.lianshen.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lianshen.programme.load.CatalogueLoader;

/** The form by which experts score knows no criterion: it asks the same of every row that the template brings. */
class ScoreFormTests {

    private static final FormFile FORM = FormFile.all().stream()
            .filter(form -> form.key().equals("score-proposal"))
            .findFirst()
            .orElseThrow();

    @Test
    void theFormNamesNoCriterionOfAnyCall() {
        var file = FORM.schema().toString();
        assertThat(CatalogueLoader.loadWithDemonstration(List.of()).calls())
                .hasSizeGreaterThan(1)
                .allSatisfy(call -> assertThat(call.template().criteria())
                        .allSatisfy(criterion ->
                                assertThat(file).doesNotContain(criterion.name().en())));
    }

    @Test
    void everyCriterionIsOneRow() {
        var list = FORM.components().stream()
                .filter(component -> component.path("path").asText().equals("criteria"))
                .findFirst()
                .orElseThrow();
        assertThat(list.path("isRepeating").asBoolean()).isTrue();
        assertThat(list.path("allowAddRemove").asBoolean(true)).isFalse();
        assertThat(keys(list)).containsExactly("id", "score", "comment", "optionalComment", "abstain");
    }

    private static List<String> keys(JsonNode list) {
        return StreamSupport.stream(list.path("components").spliterator(), false)
                .filter(component -> component.has("key"))
                .map(component -> component.path("key").asText())
                .toList();
    }
}
