package org.lianshen.models.difference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every difference is told, what only the engine reads included; what is the same is not. */
class ModelDifferenceTests {

    private static final Path REVIEW = Path.of("bpmn", "stage", "expert-review.bpmn");
    private static final Path FORM = Path.of("forms", "score-proposal.form");

    private static List<ElementDifference> of(Path file, String from, String to) throws IOException {
        var before = Files.readString(file);
        assertThat(before).contains(from);
        return ModelDifference.of(
                file.getFileName().toString(),
                before.getBytes(UTF_8),
                before.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))
                        .getBytes(UTF_8));
    }

    @Test
    void theSameIsTheSame() throws IOException {
        assertThat(of(REVIEW, "<bpmn:process", "<bpmn:process")).isEmpty();
        assertThat(of(FORM, "\"components\"", "\"components\"")).isEmpty();
        assertThat(of(REVIEW, "<bpmn:process ", "<bpmn:process\n   ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bpmn/stage/formal-check.bpmn | camunda:candidateGroups=\"officer\""
                        + " | camunda:candidateGroups=\"liaison\" | camunda:candidateGroups | officer | liaison",
                "bpmn/stage/formal-check.bpmn | ${checkProposal} | ${admitProposal} | camunda:delegateExpression |"
                        + " ${checkProposal} | ${admitProposal}",
            })
    void whatTheEngineReadsIsTold(String file, String from, String to, String property, String was, String now)
            throws IOException {
        var found = of(Path.of(file), from, to);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(DifferenceKind.CHANGED);
        assertThat(found.get(0).property()).isEqualTo(property);
        assertThat(found.get(0).was()).isEqualTo(was);
        assertThat(found.get(0).now()).isEqualTo(now);
        assertThat(found.get(0).message().zh()).contains("改为", was, now);
        assertThat(found.get(0).message().en()).contains("is now", was, now);
    }

    @Test
    void aTimerIsToldOfTheEventItBelongsTo() throws IOException {
        var before = Files.readString(Path.of("bpmn", "stage", "single-review.bpmn"));
        var after = before.replaceFirst("(<bpmn:time(Duration|Date|Cycle)[^>]*>)[^<]+", "$1PT1H");
        var found = ModelDifference.of("single-review.bpmn", before.getBytes(UTF_8), after.getBytes(UTF_8));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).property()).startsWith("timerEventDefinition/time");
        assertThat(found.get(0).element()).startsWith("event_");
        assertThat(found.get(0).now()).isEqualTo("PT1H");
    }

    @Test
    void whatIsMovedMeansTheSame() throws IOException {
        var before = Files.readString(REVIEW);
        var after = before.replaceFirst("(<dc:Bounds x=\")[0-9]+", "$11");
        var found = ModelDifference.of("expert-review.bpmn", before.getBytes(UTF_8), after.getBytes(UTF_8));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(DifferenceKind.MOVED);
        assertThat(found.get(0).element())
                .as("the first shape, not the process")
                .isEqualTo("event_proposalEligible");
        assertThat(found.get(0).property()).isEmpty();
    }

    @Test
    void whatIsAddedAndRemovedIsNamed() throws IOException {
        var before = Files.readString(REVIEW);
        var after = before.replace("id=\"" + firstTask(before) + "\"", "id=\"task_other\"");
        var found = ModelDifference.of("expert-review.bpmn", before.getBytes(UTF_8), after.getBytes(UTF_8));
        assertThat(ModelDifference.elements(found, DifferenceKind.ADDED)).containsExactly("task_other");
        assertThat(ModelDifference.elements(found, DifferenceKind.REMOVED)).containsExactly(firstTask(before));
    }

    private static String firstTask(String model) {
        var id = Pattern.compile("Task id=\"(task_\\w+)\"").matcher(model);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void formsAreComparedFieldByField() throws IOException {
        var before = Files.readString(FORM);
        var label = Pattern.compile("\"label\": \"([^\"]+)\"").matcher(before);
        assertThat(label.find()).isTrue();
        var found = of(FORM, label.group(), "\"label\": \"另一种说法\"");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).property()).endsWith("label");
        assertThat(found.get(0).now()).isEqualTo("另一种说法");
    }

    @Test
    void filesComeAndGo() {
        assertThat(ModelDifference.of("new.bpmn", null, new byte[] {1}))
                .singleElement()
                .matches(each ->
                        each.kind() == DifferenceKind.ADDED && each.element().isEmpty());
        assertThat(ModelDifference.of("old.form", new byte[] {1}, null))
                .singleElement()
                .matches(each -> each.kind() == DifferenceKind.REMOVED);
        assertThat(ModelDifference.of("odd.bpmn", new byte[] {1}, new byte[] {2}))
                .singleElement()
                .matches(each -> each.message().en().contains("cannot be read"));
    }
}
