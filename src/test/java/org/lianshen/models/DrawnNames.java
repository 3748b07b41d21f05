package org.lianshen.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Where our models use a word first, and what they call it there. */
final class DrawnNames {

    private static final Pattern BEAN = Pattern.compile("[#$]\\{(\\w+)}");

    /** By the bean, the form, the called model and the message. */
    final Map<String, FlowElement> steps = new TreeMap<>();

    final Map<String, FlowElement> tasks = new TreeMap<>();
    final Map<String, FlowElement> calls = new TreeMap<>();
    final Map<String, FlowElement> messages = new TreeMap<>();

    DrawnNames() {
        DesignersRooms.FILES.names().stream()
                .filter(name -> name.endsWith(".bpmn"))
                .sorted()
                .map(name -> Bpmn.readModelFromStream(
                        new ByteArrayInputStream(DesignersRooms.text(name).getBytes(UTF_8))))
                .forEach(this::used);
    }

    private void used(BpmnModelInstance model) {
        model.getModelElementsByType(ServiceTask.class)
                .forEach(task -> put(steps, bean(task.getCamundaDelegateExpression()), task));
        model.getModelElementsByType(UserTask.class).forEach(task -> put(tasks, task.getCamundaFormRef(), task));
        model.getModelElementsByType(CallActivity.class).forEach(call -> put(calls, call.getCalledElement(), call));
        model.getModelElementsByType(CatchEvent.class)
                .forEach(event -> event.getEventDefinitions().stream()
                        .filter(MessageEventDefinition.class::isInstance)
                        .map(MessageEventDefinition.class::cast)
                        .forEach(message -> put(messages, message.getMessage().getName(), event)));
    }

    private static void put(Map<String, FlowElement> found, @Nullable String word, FlowElement element) {
        if (word != null) {
            found.putIfAbsent(word, element);
        }
    }

    private static String bean(@Nullable String expression) {
        return BEAN.matcher(Objects.requireNonNullElse(expression, "")).replaceAll("$1");
    }

    /** What an element is called, English and Chinese beside each other; the word itself where nothing is drawn. */
    static String of(@Nullable FlowElement drawn, String word) {
        return drawn == null || drawn.getName() == null ? word : drawn.getName().replace("\n", " ");
    }
}
