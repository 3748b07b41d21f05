package org.lianshen.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Camunda Modeler offers to pick is what our code and models know. */
class ElementTemplatesTests {

    /** Where Modeler looks, from the folder of the open model upwards. */
    private static final Path FILE = Path.of("bpmn/.camunda/element-templates/lianshen.json");

    private static final Path WRITTEN = Path.of("target/element-templates.json");

    @Test
    void theFileOffersWhatThereIs() throws IOException {
        Files.writeString(WRITTEN, ElementTemplates.all());
        assertThat(FILE).as("Copy %s to it", WRITTEN).content().isEqualTo(ElementTemplates.all());
    }

    @Test
    void everyStepFormAndOutcomeIsThereOnce() throws IOException {
        var ids = Stream.of(new ObjectMapper().readTree(FILE.toFile()))
                .flatMap(all -> all.findValuesAsText("id").stream())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .contains("org.lianshen.step.remindExpert", "org.lianshen.task.score-proposal")
                .contains("org.lianshen.call.expert-review", "org.lianshen.answer.recommended");
        assertThat(ids)
                .hasSizeGreaterThan(DesignersRooms.NAMES.steps().size()
                        + DesignersRooms.NAMES.doors().size()
                        + DesignersRooms.NAMES.outcomes().size());
    }

    /** A task that was made by picking a template is taken by the checker. */
    @Test
    void whatWasPickedIsTaken() throws IOException {
        var picked = template("org.lianshen.step.checkProposal");
        var file = DesignersRooms.file("formal-check.bpmn");
        var value = picked.at("/properties/0/value").asText();
        var attribute = picked.at("/properties/0/binding/name").asText() + "=\"" + value + "\"";
        assertThat(DesignersRooms.text(file)).contains(attribute);
        var changed = DesignersRooms.text(file)
                .replace(
                        attribute,
                        attribute + " camunda:modelerTemplate=\""
                                + picked.get("id").asText() + "\"");
        assertThat(DesignersRooms.findings(DesignersRooms.with(file, changed))).isEmpty();
    }

    private static JsonNode template(String id) throws IOException {
        for (var each : new ObjectMapper().readTree(FILE.toFile())) {
            if (each.get("id").asText().equals(id)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no template " + id);
    }
}
