package org.lianshen.process.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.models.Convention;
import org.lianshen.models.DesignersRooms;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSet;
import org.lianshen.process.modelcheck.finding.ModelSeverity;

/** What only a review of all files together sees, and what it answers to files that are none. */
class ModelReviewTests {

    private static final ModelReview REVIEW = new ModelReview(DesignersRooms.NAMES);
    private static final String JOINED = "would be done once for each";

    private static List<String> said(ModelSet set) {
        return REVIEW.findings(set).stream()
                .map(finding -> finding.located().en())
                .toList();
    }

    private static ModelSet only(String file, String text) {
        return ModelSet.of(Map.of(file, text.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Convention> outcomes() {
        return Stream.of(
                new Convention(
                        "a gateway asks for what can come",
                        "Nothing that comes here ends with “funded”",
                        "joint-research.bpmn",
                        "'recommended'",
                        "'funded'"),
                new Convention(
                        "a gateway asks when something was said",
                        "gateway_recommended: The gateway asks for an outcome where none",
                        "joint-research.bpmn",
                        "<camunda:out source=\"outcome\" target=\"outcome\" />",
                        ""),
                new Convention(
                        "a called model says what the call asks back",
                        "call_recommendation: The model “recommendation” may end without",
                        "recommendation.bpmn",
                        "<camunda:outputParameter name=\"outcome\">recommendation-lapsed</camunda:outputParameter>",
                        ""),
                new Convention(
                        "a step is reached with what it can go by",
                        "task_refuseProposal: The step “refuseProposal” cannot go by what may have been said before"
                                + " it: unanswered",
                        "joint-research.bpmn",
                        "${outcome == 'unanswered'}",
                        "${outcome == 'agency-rejected'}"),
                new Convention(
                        "a message begins its own model",
                        "“proposalReinstated.multilateral” begins another model",
                        "joint-research.bpmn",
                        "proposalReinstated.joint-research",
                        "proposalReinstated.multilateral"),
                new Convention(
                        "a message begins one model",
                        "“lateConfirmationReceived” begins",
                        "undeliverable-letter.bpmn",
                        "letterUndeliverable",
                        "lateConfirmationReceived"),
                new Convention(
                        "what is called begins by itself",
                        "“late-confirmation” begins by a message only",
                        "joint-research.bpmn",
                        "calledElement=\"formal-check\"",
                        "calledElement=\"late-confirmation\""));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void breakingItIsNoticed(Convention convention) {
        assertThat(said(convention.broken())).anyMatch(finding -> finding.contains(convention.said()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmn/stage/correction.bpmn", "forms/approve-list.form"})
    void aFileThatStandsTwiceIsNoticed(String file) {
        var copy = file.replaceFirst("/", "/copy/");
        assertThat(said(DesignersRooms.FILES.with(copy, DesignersRooms.FILES.bytes(file))))
                .anyMatch(finding -> finding.contains("also stands in"));
    }

    @Test
    void aModelThatNobodyStartsIsNoticed() {
        var idle = DesignersRooms.text("bpmn/stage/correction.bpmn").replace("\"correction\"", "\"idle\"");
        assertThat(said(DesignersRooms.with("bpmn/stage/idle.bpmn", idle)))
                .contains("bpmn/stage/idle.bpmn, idle: Nobody starts or calls this model.");
    }

    private static String forked(String join) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
                  <bpmn:process id="forked">
                    <bpmn:startEvent id="begin"/>
                    <bpmn:parallelGateway id="fork"/>
                    <bpmn:task id="one"/>
                    <bpmn:task id="two"/>
                    <bpmn:%s id="join"/>
                    <bpmn:endEvent id="end"/>
                    <bpmn:sequenceFlow id="a" sourceRef="begin" targetRef="fork"/>
                    <bpmn:sequenceFlow id="b" sourceRef="fork" targetRef="one"/>
                    <bpmn:sequenceFlow id="c" sourceRef="fork" targetRef="two"/>
                    <bpmn:sequenceFlow id="d" sourceRef="one" targetRef="join"/>
                    <bpmn:sequenceFlow id="e" sourceRef="two" targetRef="join"/>
                    <bpmn:sequenceFlow id="f" sourceRef="join" targetRef="end"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(join);
    }

    @Test
    void waysBesideEachOtherAreJoinedByAParallelGateway() {
        assertThat(said(only("forked.bpmn", forked("task")))).anyMatch(finding -> finding.contains(JOINED));
        assertThat(said(only("forked.bpmn", forked("parallelGateway")))).noneMatch(finding -> finding.contains(JOINED));
    }

    @Test
    void whatAnEventBesideDoesIsNotDoneAgain() {
        var beside = DesignersRooms.text("bpmn/stage/support-letter.bpmn")
                .replaceFirst("(sourceRef=\"task_remindLiaison\" targetRef=\")\\w+", "$1gateway_letterVerified");
        assertThat(said(DesignersRooms.with("bpmn/stage/support-letter.bpmn", beside)))
                .anyMatch(finding -> finding.contains("gateway_letterVerified: Ways that run beside"));
    }

    @Test
    void whatIsNoFileOfItsKindIsOneFinding() {
        var endless = " ".repeat(ModelSet.LONGEST + 1);
        var deep = "<a>".repeat(200) + "</a>".repeat(200);
        var xml = List.of("", "x", "<a/>", endless, deep, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>");
        assertThat(xml).allSatisfy(text -> assertThat(alone("odd.bpmn", text)).hasSize(1));
        var json = List.of("", "x", "[]", "{}", "{\"components\":1}", endless, "[".repeat(5000), "{\"a\":1,\"a\":2}");
        assertThat(json).allSatisfy(text -> assertThat(alone("odd.form", text)).hasSize(1));
        assertThat(said(DesignersRooms.with("forms/zh.yaml", "a: [")))
                .anyMatch(finding -> finding.contains("no YAML that can be read"));
        assertThat(said(DesignersRooms.FILES.without("forms/zh.yaml")))
                .anyMatch(finding -> finding.contains("There are 0 files of the forms' Chinese"));
    }

    private static List<ModelFinding> alone(String file, String text) {
        return REVIEW.findings(only(file, text)).stream()
                .filter(finding -> finding.file().equals(file))
                .toList();
    }

    @Test
    void whatIsTasteIsAWarning() {
        var due = DesignersRooms.text("bpmn/stage/matching-funds.bpmn")
                .replace("camunda:formRef=", "camunda:dueDate=\"P10D\" camunda:formRef=");
        var set = DesignersRooms.with("bpmn/stage/matching-funds.bpmn", due);
        assertThat(REVIEW.findings(set)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(ModelSeverity.WARNING);
            assertThat(finding.message().en()).contains("due date is not read");
        });
        assertThat(REVIEW.failures(set)).isEmpty();
    }

    @Test
    void findingsStandInTheOrderOfFilesAndElements() {
        var set = DesignersRooms.with(
                        "bpmn/stage/matching-funds.bpmn",
                        DesignersRooms.text("bpmn/stage/matching-funds.bpmn").replace("'verified'", "'strange'"))
                .with(
                        "bpmn/stage/correction.bpmn",
                        DesignersRooms.text("bpmn/stage/correction.bpmn")
                                .replace("${deadlines.", "${strange.")
                                .getBytes(StandardCharsets.UTF_8));
        var files = REVIEW.findings(set).stream().map(ModelFinding::file).toList();
        assertThat(files)
                .contains("bpmn/stage/correction.bpmn", "bpmn/stage/matching-funds.bpmn")
                .isSorted();
    }

    @Test
    void whatTheConventionsAskForKeepsNobodyFromStarting() {
        var slanting = new Convention(
                        "",
                        "",
                        "late-confirmation.bpmn",
                        "<di:waypoint x=\"622\" y=\"200\"",
                        "<di:waypoint x=\"622\" y=\"203\"")
                .broken();
        assertThat(REVIEW.findings(slanting)).isNotEmpty();
        assertThat(REVIEW.failures(slanting)).isEmpty();
    }
}
