package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.confirmation.inbox.InterruptedEntries;
import org.lianshen.problem.FieldError;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The stage entry-identification: an agency's entry that may be about more than one proposal. */
@LianshenTest
class EntryIdentificationProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    /** Two proposals of the same people and name: nobody but a person can tell them apart. */
    private static Consumer<ObjectNode> like(String summary) {
        return content -> {
            content.put("summary", summary);
            ((ObjectNode) content.get("title")).put("en", "Monitoring of coastal wetlands by satellite");
            content.remove("foreignSubmission");
        };
    }

    private String awaiting(String summary) {
        var number = actors.recommended("1.9", like(summary));
        actors.officerPasses(number);
        return number;
    }

    private String agencySends(String id) {
        return agencySends(id, null);
    }

    private String agencySends(String id, @Nullable String reference) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", id);
        if (reference != null) {
            entry.put("reference", reference);
        }
        entry.put("direction", "1.9");
        entry.put("decision", "accepted");
        entry.put("title", "Monitoring of coastal wetlands by satellite");
        entry.put("chineseOrganisation", "Example University");
        entry.put("chineseInvestigator", "Investigator A");
        entry.put("foreignOrganisation", "Partner Institute");
        entry.put("foreignInvestigator", "Investigator B");
        entry.put("durationMonths", 24);
        return actors.house
                .as("agency-nrf")
                .post("/api/agencies/nrf/confirmations", List.of(entry))
                .expect(200)
                .json()
                .get(0)
                .get("result")
                .asText();
    }

    private List<Task> open() {
        return engineProbe.withForm("identify-proposal");
    }

    private static Map<String, Object> says(String choice) {
        return Map.of("choice", choice, "reason", "已与外方核对");
    }

    @Test
    void theLiaisonOfficerSaysWhichItIs() {
        var one = awaiting("第一份");
        var two = awaiting("第二份");
        assertThat(agencySends("a")).isEqualTo("ambiguous");
        var task = open().get(0);
        var process = engineProbe.ofTask(task);
        assertThat(process).isWaitingAt("task_identifyProposal");
        var comparison = engineProbe.shown(task, "comparison");
        assertThat(comparison.get(0).get("first").asText()).isIn(one, two);
        assertThat(comparison.get(1).get("theirs").asText()).contains("coastal wetlands");
        assertThat(comparison.get(1).get("first").asText()).contains("%");
        engineProbe.sends("liaison", task, says(two));
        assertThat(process).isEnded().hasPassed("event_entryIdentified");
        engineProbe.expectStatus(two, "eligible");
        engineProbe.expectStatus(one, "awaiting-confirmation");
    }

    @Test
    void noneOfThemIsAnAnswerToo() {
        var one = awaiting("第一份");
        awaiting("第二份");
        agencySends("a");
        engineProbe.sends("liaison", open().get(0), says("none"));
        assertThat(open()).isEmpty();
        engineProbe.expectStatus(one, "awaiting-confirmation");
        assertThat(agencySends("b")).as("the same application again").isEqualTo("unmatched");
        assertThat(open()).isEmpty();
    }

    @Test
    void anotherProposalMayBeNamed() {
        var one = awaiting("第一份");
        awaiting("第二份");
        var third = actors.awaitingConfirmation("1.9");
        agencySends("a");
        var task = open().get(0);
        assertThat(engineProbe
                        .refused("liaison", task, Map.of("choice", "other", "reason", "外方书面说明"))
                        .errors())
                .extracting(FieldError::path)
                .containsExactly("/otherNumber");
        assertThat(engineProbe.refused("liaison", task, says("2022-1-1.9-0999")))
                .isNotNull();
        assertThat(open()).hasSize(1);
        engineProbe.sends("liaison", task, Map.of("choice", "other", "otherNumber", third, "reason", "外方书面说明"));
        assertThat(open()).isEmpty();
        engineProbe.expectStatus(one, "awaiting-confirmation");
        // it says something else than the proposal, so that is to be settled
        assertThat(engineProbe.tasks(third, "settle-differences")).hasSize(1);
    }

    @Test
    void whenACandidateIsWithdrawnTheOtherHasTheEntry() {
        var one = awaiting("第一份");
        var two = awaiting("第二份");
        agencySends("a");
        actors.house.applicantWithdraws(two);
        assertThat(open()).isEmpty();
        engineProbe.bean(InterruptedEntries.class).finish();
        engineProbe.expectStatus(one, "eligible");
        engineProbe.expectStatus(two, "withdrawn");
    }

    @Test
    void whenAThirdCandidateArrivesTheOfficerIsAskedAnew() {
        awaiting("第一份");
        awaiting("第二份");
        agencySends("a");
        var before = open().get(0);
        var third = actors.recommended("1.9", like("第三份"));
        assertThat(open()).hasSize(1);
        var task = open().get(0);
        assertThat(task.getId()).isNotEqualTo(before.getId());
        assertThat(engineProbe.shown(task, "choices").toString()).contains(third);
    }

    @Test
    void aWithdrawnProposalCannotBeMeant() {
        awaiting("第一份");
        awaiting("第二份");
        var third = actors.awaitingConfirmation("1.9");
        actors.house.applicantWithdraws(third);
        agencySends("a");
        var refusal = engineProbe.refused(
                "liaison", open().get(0), Map.of("choice", "other", "otherNumber", third, "reason", "外方书面说明"));
        assertThat(refusal.code()).isEqualTo("proposal-withdrawn");
        assertThat(open()).hasSize(1);
    }

    @Test
    void theTaskGoesAwayWhenTheEntryFindsItsProposalByItself() {
        awaiting("第一份");
        awaiting("第二份");
        agencySends("a", "KR-0042");
        var process = engineProbe.ofTask(open().get(0));
        var third = actors.recommended(
                "1.9", content -> ((ObjectNode) content.get("foreignSubmission")).put("reference", "KR-0042"));
        assertThat(process).isEnded().hasPassedInOrder("event_entryResolved", "event_identificationNeedless");
        assertThat(open()).isEmpty();
        engineProbe.expectStatus(third, "recommended");
    }
}
