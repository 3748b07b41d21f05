package org.lianshen.models;

import static org.lianshen.models.Convention.breaking;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;

/** What things are called, in ids and in both languages. */
final class NamingConventions {

    static final List<Convention> ALL = List.of(
            new Convention(
                    "a file is named as its process",
                    model -> Stream.of(model.process().getId())
                            .filter(id -> !id.equals(model.fileName()))
                            .map(id -> "the file " + model.fileName() + " holds " + id),
                    breaking("matching-funds", "\"matching-funds\"", "\"matching-fund\"")),
            new Convention(
                    "an id says the kind and the meaning",
                    model -> Stream.concat(model.all(FlowElement.class), model.all(Message.class))
                            .map(BaseElement.class::cast)
                            .filter(element -> !element.getId().matches(prefix(element) + "_[a-z][A-Za-z_]*"))
                            .map(element -> element.getId() + " does not begin with " + prefix(element) + "_"),
                    breaking("matching-funds", "task_verifyMatchingFunds", "Activity_0x1")),
            new Convention(
                    "a name stands in English and in Chinese",
                    model -> Stream.concat(
                                    Stream.of(model.process().getName()),
                                    model.all(FlowElement.class)
                                            .filter(element ->
                                                    !(element instanceof SequenceFlow) || element.getName() != null)
                                            .map(element -> String.valueOf(element.getName())))
                            .filter(name -> !bilingual(name))
                            .map(name -> name + " is not in both languages"),
                    breaking("matching-funds", "Verify funds&#10;核实配套经费", "Verify funds")),
            new Convention(
                    "an exclusive gateway asks a question in both languages",
                    model -> model.all(ExclusiveGateway.class)
                            .filter(gateway ->
                                    !String.valueOf(gateway.getName()).matches("[^\n]*\\?\n[^\n]*？"))
                            .map(DrawnModel.naming("asks nothing")),
                    breaking("matching-funds", "经费是否合规？", "经费合规")),
            new Convention(
                    "nothing else asks: an event and an event-based gateway say how things are, a task says"
                            + " what is done",
                    model -> model.nodes()
                            .filter(node -> !(node instanceof ExclusiveGateway))
                            .filter(node -> String.valueOf(node.getName()).matches("(?s).*[?？].*"))
                            .map(DrawnModel.naming("asks a question")),
                    breaking("correction", "Correction awaited&#10;等候修改", "Corrected in time?&#10;是否按期修改？")),
            new Convention(
                    "a service task does something and waits for nothing",
                    model -> Stream.concat(model.all(ServiceTask.class), model.all(SendTask.class))
                            .filter(task -> task.getName().matches("(?s)(A?[Ww]ait).*|.*\\n(等候|等待).*"))
                            .map(DrawnModel.naming("does not wait")),
                    breaking("foreign-confirmation", "Mark as awaiting&#10;", "Await answer&#10;")));

    private NamingConventions() {}

    private static boolean bilingual(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic) && name.matches("(?s)[A-Z].*");
    }

    private static String prefix(BaseElement element) {
        if (element instanceof CallActivity) {
            return "call";
        }
        if (element instanceof SubProcess) {
            return "subprocess";
        }
        if (element instanceof Task) {
            return "task";
        }
        if (element instanceof Gateway) {
            return "gateway";
        }
        if (element instanceof Event) {
            return "event";
        }
        if (element instanceof SequenceFlow) {
            return "flow";
        }
        return element instanceof Activity ? "activity" : "message";
    }
}
