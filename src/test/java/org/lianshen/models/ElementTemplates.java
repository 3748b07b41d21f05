package org.lianshen.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * What Camunda Modeler offers designers to pick: each step, human task with its form, called stage and answer of ours.
 * What they are called is what our models call them. Element templates for Camunda 7 can bind neither messages nor
 * timers.
 */
final class ElementTemplates {

    private static final String ID = "org.lianshen.";
    private static final String KEY = "camunda:in:businessKey";
    private static final Pattern BEAN = Pattern.compile("[#$]\\{(\\w+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, FlowElement> steps = new TreeMap<>();
    private final Map<String, FlowElement> tasks = new TreeMap<>();
    private final Map<String, FlowElement> calls = new TreeMap<>();
    private final ArrayNode templates = JSON.createArrayNode();

    private ElementTemplates() {
        DesignersRooms.FILES.names().stream()
                .filter(name -> name.endsWith(".bpmn"))
                .sorted()
                .map(name -> Bpmn.readModelFromStream(
                        new ByteArrayInputStream(DesignersRooms.text(name).getBytes(UTF_8))))
                .forEach(this::used);
    }

    /** All of them, as the file has them. */
    static String all() {
        var templates = new ElementTemplates();
        templates.write();
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(templates.templates) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Words can be written", e);
        }
    }

    private void used(BpmnModelInstance model) {
        model.getModelElementsByType(ServiceTask.class)
                .forEach(task -> put(steps, bean(task.getCamundaDelegateExpression()), task));
        model.getModelElementsByType(UserTask.class).forEach(task -> put(tasks, task.getCamundaFormRef(), task));
        model.getModelElementsByType(CallActivity.class).forEach(call -> put(calls, call.getCalledElement(), call));
    }

    private static void put(Map<String, FlowElement> found, @Nullable String word, FlowElement element) {
        if (word != null) {
            found.putIfAbsent(word, element);
        }
    }

    private static String bean(@Nullable String expression) {
        return BEAN.matcher(Objects.requireNonNullElse(expression, "")).replaceAll("$1");
    }

    private void write() {
        new TreeMap<>(DesignersRooms.NAMES.steps()).forEach((bean, step) -> {
            var properties = template("step", bean, named(steps.get(bean), bean), "bpmn:ServiceTask", step.says());
            hidden(properties, "camunda:delegateExpression", "${" + bean + "}");
        });
        new TreeMap<>(DesignersRooms.NAMES.doors()).forEach((form, door) -> {
            var drawn = tasks.get(form);
            var properties = template("task", form, named(drawn, form), "bpmn:UserTask", door.says());
            hidden(properties, "camunda:formRef", form);
            hidden(properties, "camunda:formRefBinding", "deployment");
            if (drawn instanceof UserTask task) {
                offered(properties, "Groups 候选组", "camunda:candidateGroups", task.getCamundaCandidateGroups());
                offered(properties, "People 候选人", "camunda:candidateUsers", task.getCamundaCandidateUsers());
            }
        });
        calls.forEach((stage, drawn) -> {
            var call = (CallActivity) drawn;
            var properties = template("call", stage, named(drawn, stage), "bpmn:CallActivity", new TreeSet<>());
            hidden(properties, "calledElement", stage);
            hidden(properties, "camunda:calledElementBinding", "deployment");
            call.getExtensionElements().getElements().forEach(each -> handedOn(properties, each));
        });
        new TreeSet<>(DesignersRooms.NAMES.outcomes()).forEach(word -> {
            var properties = template("answer", word, "Outcome 结果: " + word, "bpmn:SequenceFlow", new TreeSet<>());
            hidden(properties, "conditionExpression", "${outcome == '" + word + "'}");
        });
    }

    /** What a called stage is given, the key above all, and what it gives back. */
    private static void handedOn(ArrayNode properties, ModelElementInstance handed) {
        var kind = handed.getElementType().getTypeName();
        var key = handed.getAttributeValue("businessKey");
        var source = handed.getAttributeValue("source");
        var target = handed.getAttributeValue("target");
        if (key != null) {
            bound(properties, key).put("type", KEY);
        } else if (source != null && kind.equals("in")) {
            bound(properties, source).put("type", "camunda:in").put("target", target);
        } else if (source != null) {
            bound(properties, target).put("type", "camunda:out").put("source", source);
        }
    }

    private static ObjectNode bound(ArrayNode properties, String value) {
        return properties.addObject().put("type", "Hidden").put("value", value).putObject("binding");
    }

    private ArrayNode template(String kind, String word, String name, String element, Collection<String> says) {
        var template = templates.addObject();
        template.put("name", name).put("id", ID + kind + "." + word);
        template.put("description", says.isEmpty() ? word : word + " → " + String.join(", ", new TreeSet<>(says)));
        template.putArray("appliesTo").add(element);
        return template.putArray("properties");
    }

    private static String named(@Nullable FlowElement drawn, String word) {
        return drawn == null || drawn.getName() == null ? word : drawn.getName().replace("\n", " ");
    }

    private static void offered(ArrayNode properties, String label, String attribute, @Nullable String value) {
        if (value != null) {
            var property = properties.addObject().put("label", label).put("type", "String");
            property.put("value", value).putObject("binding").put("type", "property").put("name", attribute);
        }
    }

    private static void hidden(ArrayNode properties, String attribute, String value) {
        bound(properties, value).put("type", "property").put("name", attribute);
    }
}
