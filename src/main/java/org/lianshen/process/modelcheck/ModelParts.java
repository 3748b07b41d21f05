package org.lianshen.process.modelcheck;

import java.util.Set;

/**
 * What a model may be made of. Whatever is not listed here, code in a model above all (scripts, classes, connectors,
 * listeners, injected fields), keeps the model from being deployed.
 */
public final class ModelParts {

    private static final Set<String> MODEL = Set.of("http://www.omg.org/spec/BPMN/20100524/MODEL");
    static final Set<String> ENGINE =
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
            // which template of the editor's was picked; the engine does not read it
            "modelerTemplate",
            "modelerTemplateVersion",
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

    /** In which language an expression is: there is one only. */
    private static final Set<String> LANGUAGES = Set.of("language", "scriptFormat");

    private ModelParts() {}

    /** Whether elements of that namespace are read by drawing tools only. */
    public static boolean isDrawing(String space) {
        return DRAWING.contains(space);
    }

    /** Whether elements of that namespace are those of BPMN itself. */
    static boolean isModel(String space) {
        return MODEL.contains(space);
    }

    /** Whether that element may stand in a model. */
    public static boolean mayStand(String space, String element) {
        return MODEL.contains(space) && ELEMENTS.contains(element)
                || ENGINE.contains(space) && ENGINE_ELEMENTS.contains(element);
    }

    /** Whether an element may have that attribute. */
    public static boolean mayHave(String space, String attribute) {
        return !LANGUAGES.contains(attribute) && (!ENGINE.contains(space) || ENGINE_ATTRIBUTES.contains(attribute));
    }
}
