package org.lianshen.process.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * What a model may be made of. Whatever is not listed here, code in a model above all (scripts, classes, connectors,
 * listeners, injected fields), keeps the model from being deployed.
 */
@Component
class ModelRules extends AbstractBpmnParseListener {

    private static final Set<String> MODEL = Set.of("http://www.omg.org/spec/BPMN/20100524/MODEL");
    private static final Set<String> ENGINE =
            Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn", "http://www.activiti.org/bpmn");
    /** Read by drawing tools only. */
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://camunda.org/schema/modeler/1.0");

    private static final Set<String> ELEMENTS = Set.of(
            // frame and notes
            "definitions",
            "process",
            "subProcess",
            "documentation",
            "extensionElements",
            "collaboration",
            "participant",
            "messageFlow",
            "laneSet",
            "lane",
            "flowNodeRef",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            // tasks
            "userTask",
            "serviceTask",
            "manualTask",
            "receiveTask",
            "task",
            "callActivity",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            // flows
            "sequenceFlow",
            "incoming",
            "outgoing",
            "conditionExpression",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            // events
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "message",
            "messageEventDefinition",
            "signal",
            "signalEventDefinition",
            "error",
            "errorEventDefinition",
            "escalation",
            "escalationEventDefinition",
            "terminateEventDefinition",
            "linkEventDefinition",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle");

    private static final Set<String> ENGINE_ELEMENTS =
            Set.of("in", "out", "inputOutput", "inputParameter", "outputParameter", "failedJobRetryTimeCycle");
    private static final Set<String> ENGINE_ATTRIBUTES = Set.of(
            "delegateExpression",
            "formRef",
            "formRefBinding",
            "candidateGroups",
            "candidateUsers",
            "assignee",
            "dueDate",
            "priority",
            "calledElementBinding",
            "collection",
            "elementVariable",
            "historyTimeToLive",
            "isStartableInTasklist",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "versionTag");

    private static final Pattern BEAN = Pattern.compile("[$#]\\{(\\w+)}");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        inspect(root);
    }

    private void inspect(Element element) {
        if (DRAWING.contains(element.getUri())) {
            return;
        }
        if (!mayStand(element)) {
            throw refused(element, "<" + element.getTagName() + ">");
        }
        element.attributes().forEach(attribute -> inspect(element, attribute));
        element.elements().forEach(this::inspect);
    }

    private static boolean mayStand(Element element) {
        return MODEL.contains(element.getUri()) && ELEMENTS.contains(element.getTagName())
                || ENGINE.contains(element.getUri()) && ENGINE_ELEMENTS.contains(element.getTagName());
    }

    private static void inspect(Element element, String attribute) {
        int colon = attribute.lastIndexOf(':');
        var space = colon < 0 ? "" : attribute.substring(0, colon);
        var name = attribute.substring(colon + 1);
        if (ENGINE.contains(space) && !ENGINE_ATTRIBUTES.contains(name)
                || name.equals("language")
                || name.equals("scriptFormat")) {
            throw refused(element, name);
        }
        if (name.equals("delegateExpression") && !namesBean(element.attribute(attribute))) {
            throw refused(element, name);
        }
    }

    private static boolean namesBean(String expression) {
        var bean = BEAN.matcher(expression);
        return bean.matches() && Vocabulary.BEANS.contains(bean.group(1));
    }

    private static Refusal refused(Element element, String what) {
        var place = what + ", " + element.getLine();
        return new Refusal(
                Refusal.Kind.MALFORMED,
                "model-not-allowed",
                new Text("模型中不允许使用：" + place, "Not allowed in a model (what, line): " + place),
                List.of());
    }
}
