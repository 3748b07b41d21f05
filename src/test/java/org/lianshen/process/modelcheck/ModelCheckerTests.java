package org.lianshen.process.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.KnownNames.KnownDoor;
import org.lianshen.process.modelcheck.finding.KnownNames.KnownStep;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSeverity;

/** What models are refused for, with the element to blame and what would do, in both languages. */
class ModelCheckerTests {

    private static final String FRAME = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <bpmn:process id="some-model" isExecutable="true" camunda:historyTimeToLive="P1D">
                %s
              </bpmn:process>
            </bpmn:definitions>
            """;

    /** The questions of this house's models, made small. */
    interface Clocks {
        Date until(String number);

        Date own(String number, String agency);

        String reminders(String number);

        long days(String number);
    }

    private static final KnownNames KNOWN = new KnownNames(
            Map.of("checkProposal", new KnownStep(Set.of(), Set.of())),
            Map.of("deadlines", Clocks.class),
            Map.of(
                    "score-proposal", new KnownDoor(Set.of(), false, Set.of()),
                    "fileless", new KnownDoor(Set.of(), false, Set.of())),
            Set.of("number", "outcome", "agency"),
            Map.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of());

    private static final ModelChecker CHECKER = new ModelChecker(KNOWN, Set.of("score-proposal", "homeless"));

    private static List<ModelFinding> check(String inside) {
        var found = new ArrayList<ModelFinding>();
        ModelReader.read("some-model.bpmn", FRAME.formatted(inside).getBytes(StandardCharsets.UTF_8), found::add)
                .map(CHECKER::check)
                .orElseGet(Stream::empty)
                .forEach(found::add);
        return found;
    }

    private static ModelFinding only(String inside) {
        var found = check(inside);
        assertThat(found).as(inside).hasSize(1);
        var finding = found.get(0);
        assertThat(finding.file()).isEqualTo("some-model.bpmn");
        assertThat(finding.severity()).isEqualTo(ModelSeverity.ERROR);
        for (var text : List.of(finding.message(), finding.remedy())) {
            assertThat(text.zh()).containsPattern("\\p{IsHan}").endsWith("。");
            assertThat(text.en()).doesNotContainPattern("\\p{IsHan}").endsWith(".");
        }
        return finding;
    }

    private static String timer(String kind, String text) {
        return "<bpmn:boundaryEvent id='event_late' attachedToRef='task'><bpmn:timerEventDefinition"
                + " id='definition_late'>"
                + "<bpmn:%1$s xsi:type='bpmn:tFormalExpression'>%2$s</bpmn:%1$s>".formatted(kind, text)
                + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>";
    }

    @Test
    void aTaskWithFormAndDoorIsFine() {
        assertThat(check("<bpmn:userTask id='task' camunda:formRef='score-proposal'/>"))
                .isEmpty();
    }

    @Test
    void aFormWithoutADoor() {
        var finding = only("<bpmn:userTask id='task_ask' camunda:formRef='homeless'/>");
        assertThat(finding.element()).isEqualTo("task_ask");
        assertThat(finding.message().en()).contains("homeless").contains("no door");
        assertThat(finding.message().zh()).contains("homeless");
        assertThat(finding.remedy().en()).contains("FormDoor").contains("score-proposal");
        assertThat(finding.located().en()).startsWith("some-model.bpmn, task_ask: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:userTask id='task_ask'/>",
                "<bpmn:userTask id='task_ask' camunda:formRef='nowhere'/>",
                "<bpmn:userTask id='task_ask' camunda:formRef='fileless'/>",
                "<bpmn:userTask id='task_ask' camunda:formRef='${number}'/>",
                "<bpmn:subProcess id='part'><bpmn:userTask id='task_ask'"
                        + " camunda:formRef='homeless'/></bpmn:subProcess>",
                "<bpmn:startEvent id='task_ask' camunda:formRef='score-proposal'/>"
            })
    void formsThatNobodyCouldSend(String inside) {
        assertThat(only(inside).element()).isEqualTo("task_ask");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:serviceTask id='task_do' camunda:delegateExpression='${checkProposals}'/>",
                "<bpmn:serviceTask id='task_do' camunda:delegateExpression='${deadlines}'/>",
                "<bpmn:serviceTask id='task_do' camunda:delegateExpression='checkProposal'/>",
                "<bpmn:serviceTask id='task_do' camunda:delegateExpression='${checkProposal.run(number)}'/>",
                "<bpmn:serviceTask id='task_do'/>",
                "<bpmn:endEvent id='task_do'><bpmn:messageEventDefinition camunda:delegateExpression='${nobody}'/>"
                        + "</bpmn:endEvent>"
            })
    void stepsThatNobodyCarriesOut(String inside) {
        var finding = only(inside);
        assertThat(finding.element()).isEqualTo("task_do");
        assertThat(finding.remedy().en()).contains("checkProposal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<camunda:executionListener event='start' delegateExpression='${nobody}'/>",
                "<camunda:executionListener event='start' delegateExpression='${checkProposal}'/>",
                "<camunda:taskListener event='create' delegateExpression='${nobody}'/>"
            })
    void listeners(String listener) {
        var finding = only("<bpmn:userTask id='task_ask' camunda:formRef='score-proposal'><bpmn:extensionElements>"
                + listener + "</bpmn:extensionElements></bpmn:userTask>");
        assertThat(finding.element()).isEqualTo("task_ask");
        assertThat(finding.message().en()).contains("Listener");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${nobody.until(number)}",
                "${deadlines.untill(number)}",
                "${deadlines.until()}",
                "${deadlines.until(number, agency)}",
                "${deadlines.until}",
                "${deadlines.getClass()}",
                "${nobody}",
                "${number.length()}",
                "${execution.processEngine}",
                "${currentUser()}",
                "${outcome == 'x' || unheardOf == 'y'}",
                "#{outcome == 'x' and unheardOf eq 'y'}"
            })
    void expressionsThatNobodyAnswers(String expression) {
        assertThat(only("<bpmn:sequenceFlow id='flow_on'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>"
                                + expression.replace("&", "&amp;") + "</bpmn:conditionExpression></bpmn:sequenceFlow>")
                        .element())
                .isEqualTo("flow_on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${outcome == 'confirmed' || outcome == \"it is nobody.here(x) }\"}",
                "${deadlines.days(number) > 3 and not empty outcome}",
                "${deadlines.own(number, agency) != null}",
                "${execution.processBusinessKey}",
                "${nrOfCompletedInstances == 2}",
                "${mine == 'set here'}"
            })
    void expressionsThatAreAnswered(String expression) {
        assertThat(check("<bpmn:task id='task'><bpmn:extensionElements><camunda:inputOutput>"
                        + "<camunda:inputParameter name='mine'>x</camunda:inputParameter></camunda:inputOutput>"
                        + "</bpmn:extensionElements></bpmn:task>"
                        + "<bpmn:sequenceFlow"
                        + " id='flow_on'><bpmn:documentation>${not.an(expression)}</bpmn:documentation>"
                        + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>" + expression
                        + "</bpmn:conditionExpression></bpmn:sequenceFlow>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeCycle | 0 9 * * 1-5",
                "timeDuration | PT0.5H",
                "timeDate | 2026-12-15 17:00:00",
                "timeDate | ${'2026-12-15 17:00:00'}",
                "timeDuration | ${\"PT0.5H\"}",
                "timeCycle | ${'0 9 * * 1-5'}",
                "timeCycle | PT1H",
                "timeCycle | R3/2026-12-15T17:00:00/P1D",
                "timeCycle | ${deadlines.until(number)}",
                "timeCycle | ${deadlines.days(number)}",
                "timeDate | ${deadlines.days(number)}",
                "timeDuration | ${deadlines.days(number)}",
                "timeDuration | 2026-12-15T17:00:00Z",
                "timeDate | ''"
            })
    void timersThatNobodyCouldRead(String kind, String text) {
        assertThat(only(timer(kind, text)).element()).isEqualTo("event_late");
    }

    @Test
    void timersThatSayNothing() {
        assertThat(only("<bpmn:intermediateCatchEvent id='event_late'><bpmn:timerEventDefinition/>"
                                + "</bpmn:intermediateCatchEvent>")
                        .element())
                .isEqualTo("event_late");
    }

    @Test
    void dueDatesAndRetriesAreTimesToo() {
        assertThat(only("<bpmn:userTask id='task_ask' camunda:formRef='score-proposal'"
                                + " camunda:dueDate='2026-12-15 17:00'/>")
                        .remedy()
                        .en())
                .contains("2026-12-15T17:00:00+08:00");
        assertThat(check("<bpmn:userTask id='task_ask' camunda:formRef='score-proposal' camunda:dueDate='P10D'/>"))
                .isEmpty();
        var retries =
                "<bpmn:serviceTask id='task_do' camunda:delegateExpression='${checkProposal}'><bpmn:extensionElements>"
                        + "<camunda:failedJobRetryTimeCycle>%s</camunda:failedJobRetryTimeCycle>"
                        + "</bpmn:extensionElements>"
                        + "</bpmn:serviceTask>";
        assertThat(check(retries.formatted("R3/PT10M"))).isEmpty();
        assertThat(check(retries.formatted("PT5S, PT1M"))).isEmpty();
        assertThat(only(retries.formatted("PT0.5M")).element()).isEqualTo("task_do");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeDate | ${deadlines.until(number)}",
                "timeDate | ${deadlines.reminders(number)}",
                "timeDate | ${outcome}",
                "timeDate | 2026-12-15T17:00:00+08:00",
                "timeDate | 2026-12-15T17:00:00",
                "timeDuration | PT36H",
                "timeDuration | P${deadlines.days(number)}D",
                "timeCycle | R/P1D",
                "timeCycle | R3/2026-12-15T17:00:00+08:00/P1D",
                "timeCycle | 0 0 9 * * MON-FRI",
                "timeCycle | ${deadlines.reminders(number)}"
            })
    void timersThatCanBeRead(String kind, String text) {
        assertThat(check(timer(kind, text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no model", "<bpmn:definitions>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"})
    void whatIsNoModelIsOneFinding(String text) {
        var found = new ArrayList<ModelFinding>();
        assertThat(ModelReader.read("some-model.bpmn", text.getBytes(StandardCharsets.UTF_8), found::add))
                .isEmpty();
        assertThat(found)
                .singleElement()
                .satisfies(finding -> assertThat(finding.element()).isEmpty());
    }

    @Test
    void everythingIsToldAtOnceInTheOrderOfTheModel() {
        assertThat(check("<bpmn:userTask id='task_one' camunda:formRef='homeless'/>"
                        + timer("timeDuration", "PT0.5H")
                        + "<bpmn:serviceTask id='task_two' camunda:delegateExpression='${nobody}'/>"))
                .extracting(ModelFinding::element)
                .containsExactly("task_one", "event_late", "task_two");
    }
}
