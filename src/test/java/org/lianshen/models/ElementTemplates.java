package org.lianshen.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DrawnNames drawn = new DrawnNames();
    private final ArrayNode templates = JSON.createArrayNode();

    private ElementTemplates() {}

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

    private void write() {
        new TreeMap<>(DesignersRooms.NAMES.steps()).forEach((bean, step) -> {
            var properties =
                    template("step", bean, DrawnNames.of(drawn.steps.get(bean), bean), "bpmn:ServiceTask", step.says());
            hidden(properties, "camunda:delegateExpression", "${" + bean + "}");
        });
        new TreeMap<>(DesignersRooms.NAMES.doors()).forEach((form, door) -> {
            var element = drawn.tasks.get(form);
            var properties = template("task", form, DrawnNames.of(element, form), "bpmn:UserTask", door.says());
            hidden(properties, "camunda:formRef", form);
            hidden(properties, "camunda:formRefBinding", "deployment");
            if (element instanceof UserTask task) {
                offered(properties, "Groups 候选组", "camunda:candidateGroups", task.getCamundaCandidateGroups());
                offered(properties, "People 候选人", "camunda:candidateUsers", task.getCamundaCandidateUsers());
            }
        });
        drawn.calls.forEach((stage, call) -> {
            var properties = template("call", stage, DrawnNames.of(call, stage), "bpmn:CallActivity", new TreeSet<>());
            hidden(properties, "calledElement", stage);
            hidden(properties, "camunda:calledElementBinding", "deployment");
            call.getExtensionElements().getElements().forEach(each -> handedOn(properties, each));
        });
        new TreeSet<>(DesignersRooms.NAMES.outcomes()).forEach(word -> {
            var properties = template("answer", word, "Outcome 结果: " + word, "bpmn:SequenceFlow", new TreeSet<>());
            hidden(properties, "conditionExpression", "${outcome == '" + word + "'}");
        });
        var ofProcess =
                template("process", "cooperation-type", "Type of cooperation 合作类型", "bpmn:Process", new TreeSet<>());
        hidden(ofProcess, "camunda:historyTimeToLive", "P3650D");
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

    private static void offered(ArrayNode properties, String label, String attribute, @Nullable String value) {
        if (value != null) {
            var property = properties.addObject().put("label", label).put("type", "String");
            property.put("value", value)
                    .putObject("binding")
                    .put("type", "property")
                    .put("name", attribute);
        }
    }

    private static void hidden(ArrayNode properties, String attribute, String value) {
        bound(properties, value).put("type", "property").put("name", attribute);
    }
}
