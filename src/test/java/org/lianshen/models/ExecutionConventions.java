package org.lianshen.models;

import static org.lianshen.models.Convention.breaking;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.DomDocument;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/** What a model may ask of the engine: named beans and forms, never code of its own. */
final class ExecutionConventions {

    private static final Set<String> CODE =
            Set.of("scriptTask", "script", "connector", "executionListener", "taskListener", "field");

    private static final List<String> CODE_ATTRIBUTES = List.of("class", "expression", "resource", "type");

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static final List<Convention> ALL = List.of(
            new Convention(
                    "a process is executable and its history is kept for ten years",
                    model -> Stream.of(model.process())
                            .filter(process -> !process.isExecutable()
                                    || !"P3650D".equals(process.getCamundaHistoryTimeToLiveString()))
                            .map(process -> process.getId() + " is not executable or not kept for P3650D"),
                    breaking("matching-funds", "P3650D", "P30D")),
            new Convention(
                    "a service task names one bean",
                    model -> model.all(ServiceTask.class)
                            .filter(task -> !matches(task.getCamundaDelegateExpression(), "\\$\\{[a-z][A-Za-z]*}"))
                            .map(DrawnModel.naming("does not name a bean as ${name}")),
                    breaking("late-confirmation", "${applyLateDecision}", "${applyLateDecision.now()}")),
            new Convention(
                    "a model holds no script, class, connector or listener",
                    model -> elements(model.xml().getDocument())
                            .filter(element -> CODE.contains(element.getLocalName())
                                    || CODE_ATTRIBUTES.stream().anyMatch(name -> element.hasAttribute(CAMUNDA, name)))
                            .map(element -> "code in " + element.getLocalName()),
                    breaking(
                            "late-confirmation",
                            "camunda:delegateExpression=\"${applyLateDecision}\"",
                            "camunda:class=\"Evil\"")),
            new Convention(
                    "a parameter is a plain word",
                    model -> Stream.concat(
                                    model.all(CamundaInputParameter.class), model.all(CamundaOutputParameter.class))
                            .map(parameter -> parameter.getTextContent().strip())
                            .filter(text -> !text.matches("[a-z-]*"))
                            .map(text -> "the parameter " + text + " is not a plain word"),
                    breaking("recommendation", ">recommendation-lapsed<", ">${evil()}<")),
            new Convention(
                    "a call hands on the business key and what it names",
                    model -> model.all(CallActivity.class)
                            .filter(call -> !handsOn(call))
                            .map(DrawnModel.naming("hands on neither key nor number, or binds to another deployment")),
                    breaking("joint-research", "<camunda:in source=\"number\" target=\"number\" />", "")),
            new Convention(
                    "a timer asks the bean deadlines",
                    model -> model.all(TimerEventDefinition.class)
                            .filter(timer ->
                                    !asksDeadlines(timer.getTimeDate()) && !asksDeadlines(timer.getTimeCycle()))
                            .map(timer -> timer.getId() + " does not ask ${deadlines.…}"),
                    breaking("correction", "${deadlines.correction(number)}", "2022-01-01T00:00:00Z")),
            new Convention(
                    "a user task has a form of this deployment and candidates",
                    model -> model.all(UserTask.class)
                            .filter(task -> !matches(task.getCamundaFormRef(), "[a-z]+(-[a-z]+)*")
                                    || !"deployment".equals(task.getCamundaFormRefBinding())
                                    || task.getCamundaCandidateGroups() == null
                                            && task.getCamundaCandidateUsers() == null)
                            .map(DrawnModel.naming("lacks a form or candidates")),
                    breaking("matching-funds", "camunda:candidateGroups=\"finance\"", "")));

    private ExecutionConventions() {}

    private static boolean handsOn(CallActivity call) {
        var ins = call.getExtensionElements() == null
                ? List.<CamundaIn>of()
                : call.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaIn.class)
                        .list();
        var key = ins.stream().anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
        var name = ins.stream()
                .filter(in -> Objects.equals(in.getCamundaSource(), in.getCamundaTarget()))
                .anyMatch(in -> Set.of("number", "round").contains(String.valueOf(in.getCamundaSource())));
        return key && name && "deployment".equals(call.getCamundaCalledElementBinding());
    }

    private static boolean asksDeadlines(@Nullable Expression time) {
        return time != null
                && matches(
                        time.getTextContent(),
                        "\\$\\{deadlines\\.[a-z][A-Za-z]*\\((number|number, agency|assignment|round)\\)}");
    }

    private static boolean matches(@Nullable String text, String pattern) {
        return text != null && text.matches(pattern);
    }

    private static Stream<DomElement> elements(DomDocument document) {
        return within(document.getRootElement());
    }

    private static Stream<DomElement> within(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(ExecutionConventions::within));
    }
}
