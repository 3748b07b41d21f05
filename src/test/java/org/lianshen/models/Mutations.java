package org.lianshen.models;

import static org.lianshen.models.MutationKind.of;
import static org.lianshen.models.MutationKind.ofForm;
import static org.lianshen.models.MutationKind.ofModel;

import java.util.List;

/** The ways in which models and forms go wrong. */
final class Mutations {

    private static final String FLOW = "<bpmn:sequenceFlow id=\"(\\w+)\" ";
    private static final String CONDITION =
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${outcome == 'passed'}"
                    + "</bpmn:conditionExpression>";

    /** How a token may go. */
    private static final List<MutationKind> FLOWS = List.of(
            ofModel("flow leads to nothing", "targetRef=\"[^\"]*\"", "targetRef=\"event_nowhere\""),
            ofModel("flow without an end", " targetRef=\"[^\"]*\"", ""),
            ofModel("flow deleted", FLOW + "sourceRef=\"[^\"]*\" targetRef=\"[^\"]*\" />", ""),
            ofModel(
                    "second flow out of a task",
                    FLOW + "(sourceRef=\"(?:task|call)_\\w+\" targetRef=\"[^\"]*\") />",
                    "<bpmn:sequenceFlow id=\"$1\" $2 /><bpmn:sequenceFlow id=\"$1_again\" $2 />"),
            ofModel("flow into a start", "(<bpmn:startEvent id=\"(\\w+)\"(?s:.*?)targetRef=\")\\w+\"", "$1$2\""),
            ofModel("no default flow", " default=\"[^\"]*\"", ""),
            ofModel("default flow of another gateway", " default=\"[^\"]*\"", " default=\"flow_other\""),
            ofModel("condition deleted", "<bpmn:conditionExpression [^>]*>[^<]*</bpmn:conditionExpression>", ""),
            ofModel(
                    "condition on the default flow",
                    FLOW + "(name=\"[^\"]*\" sourceRef=\"[^\"]*\" targetRef=\"[^\"]*\") />",
                    "<bpmn:sequenceFlow id=\"$1\" $2>" + CONDITION + "</bpmn:sequenceFlow>"),
            ofModel("start deleted", "(?s)<bpmn:startEvent .*?</bpmn:startEvent>", ""),
            ofModel("end deleted", "(?s)<bpmn:endEvent .*?</bpmn:endEvent>", ""),
            ofModel(
                    "parallel gateway that joins and forks",
                    "(?s)(<bpmn:)exclusive(Gateway id=\"gateway_(?:applicationsAgree|confirmed)\".*?"
                            + "</bpmn:)exclusive(Gateway>)",
                    "$1parallel$2parallel$3"));

    /** What stages and tasks end with. */
    private static final List<MutationKind> OUTCOMES = List.of(
            ofModel("outcome that does not exist", "outcome == '([a-z-]+)'", "outcome == '$1ed'"),
            ofModel("outcome that cannot come there", "outcome == '[a-z-]+'", "outcome == 'reinstate'"),
            ofModel("parameter that is no outcome", "name=\"outcome\">([a-z-]+)<", "name=\"outcome\">$1s<"),
            ofModel(
                    "parameter with code",
                    "name=\"outcome\">([a-z-]+)<",
                    "name=\"outcome\">${candidates.expert(number)}<"),
            ofModel("variable that nobody sets", "\\$\\{outcome ==", "${result =="),
            ofModel("result of a call not taken over", "<camunda:out [^>]*>", ""),
            ofModel(
                    "result of a call taken for another",
                    "<camunda:out source=\"outcome\"",
                    "<camunda:out source=\"result\""));

    /** What models name of code. */
    private static final List<MutationKind> NAMES = List.of(
            ofModel("step that nobody knows", "delegateExpression=\"\\$\\{(\\w+)}\"", "delegateExpression=\"${$1s}\""),
            ofModel(
                    "question instead of a step",
                    "delegateExpression=\"\\$\\{\\w+}\"",
                    "delegateExpression=\"${deadlines}\""),
            ofModel(
                    "step with a call",
                    "delegateExpression=\"\\$\\{(\\w+)}\"",
                    "delegateExpression=\"${$1.execute(null)}\""),
            ofModel("no step", " camunda:delegateExpression=\"[^\"]*\"", ""),
            ofModel("class instead of a step", "delegateExpression=\"[^\"]*\"", "class=\"java.lang.Runtime\""),
            ofModel(
                    "listener",
                    "(<bpmn:serviceTask [^>]*>)",
                    "$1<bpmn:extensionElements><camunda:executionListener event=\"start\" class=\"X\" />"
                            + "</bpmn:extensionElements>"),
            ofModel(
                    "script task",
                    "<bpmn:serviceTask (id=\"\\w+\" name=\"[^\"]*\") camunda:[^>]*>((?s:.*?))</bpmn:serviceTask>",
                    "<bpmn:scriptTask $1 scriptFormat=\"javascript\">$2<bpmn:script>x</bpmn:script></bpmn:scriptTask>"),
            ofModel("script as a condition", "(<bpmn:conditionExpression )", "$1language=\"javascript\" "),
            ofModel(
                    "bean that nobody knows",
                    "\\$\\{(deadlines|candidates|agencies|reviewers|pool|funds)\\.",
                    "${$1x."),
            ofModel("question that nobody answers", "\\$\\{(\\w+)\\.(\\w+)\\(", "${$1.$2x("),
            ofModel("question with too much", "\\$\\{(\\w+\\.\\w+)\\(number\\)", "${$1(number, number, number)"),
            ofModel("way to the engine", "\\$\\{\\w+\\.\\w+\\(number\\)", "${execution.processEngineServices"),
            ofModel("message that nobody sends", "(<bpmn:message id=\"\\w+\" name=\"[\\w.-]*)\"", "$1s\""),
            ofModel("event without its message", " messageRef=\"[^\"]*\"", ""),
            ofModel("message nobody waits for", "(messageRef=\"\\w+)\"", "$1s\""),
            ofModel("group that is none", "candidateGroups=\"([a-z]+)\"", "candidateGroups=\"$1s\""),
            ofModel("task for nobody", " camunda:candidate(?:Groups|Users)=\"[^\"]*\"", ""));

    /** Forms, calls and times. */
    private static final List<MutationKind> WIRING = List.of(
            ofModel("form that is not there", "formRef=\"([\\w-]+)\"", "formRef=\"$1s\""),
            ofModel("form of another task", "formRef=\"[\\w-]+\"", "formRef=\"mend-letter\""),
            ofModel("task without a form", " camunda:formRef=\"[^\"]*\"", ""),
            ofModel("form of any version", " camunda:formRefBinding=\"deployment\"", ""),
            ofModel("call of nothing", "calledElement=\"([\\w-]+)\"", "calledElement=\"$1s\""),
            ofModel("call of another stage", "calledElement=\"[\\w-]+\"", "calledElement=\"undeliverable-letter\""),
            ofModel("call of any version", "calledElementBinding=\"deployment\"", "calledElementBinding=\"latest\""),
            ofModel("variable not handed on", "<camunda:in source=\"(?:number|round|assignment|agency)\" [^>]*>", ""),
            ofModel("other variable handed on", "<camunda:in source=\"(\\w+)\"", "<camunda:in source=\"$1s\""),
            ofModel("key not handed on", "<camunda:in businessKey=\"[^\"]*\" />", ""),
            ofModel("cron of five fields", "\\$\\{deadlines\\.[^}]*}", "0 9 * * 1-5"),
            ofModel("moment that is none", "\\$\\{deadlines\\.[^}]*}", "2026-12-15 17:00:00"),
            ofModel("deadline of its own", "\\$\\{deadlines\\.[^}]*}", "2026-12-15T17:00:00+08:00"),
            ofModel("period that is none", "\\$\\{(deadlines\\.[^}]*)}", "${deadlines.before($1, 'three days')}"),
            ofModel("timer without a time", "<bpmn:time\\w+ [^>]*>[^<]*</bpmn:time\\w+>", ""),
            ofModel("due date that is none", "(camunda:formRef=)", "camunda:dueDate=\"2026-12-15 17:00\" $1"),
            ofModel("boundary event on nothing", "attachedToRef=\"(\\w+)\"", "attachedToRef=\"$1s\""),
            ofModel("list of nobody", "collection=\"\\$\\{(\\w+)\\.", "collection=\"${$1s."));

    /** Names, ids and the file itself. */
    private static final List<MutationKind> WRITING = List.of(
            ofModel("id twice", "(<bpmn:startEvent id=\"(\\w+)\"(?s:.*?)<bpmn:endEvent id=\")\\w+\"", "$1$2\""),
            ofModel(
                    "id of a flow twice",
                    "<bpmn:sequenceFlow id=\"\\w+\"((?s:.*?)<bpmn:sequenceFlow id=\"(\\w+)\")",
                    "<bpmn:sequenceFlow id=\"$2\"$1"),
            ofModel("id that says nothing", "id=\"message_(\\w+)\" name", "id=\"Message_0$1\" name"),
            ofModel("English only", "(name=\"[^\"&]*)&#10;[^\"]*\"", "$1\""),
            ofModel("Chinese only", "name=\"[^\"&]*&#10;([^\"]*)\"", "name=\"$1\""),
            ofModel("gateway that asks nothing", "(<bpmn:exclusiveGateway id=\"\\w+\" name=\"[^\"?]*)\\?", "$1"),
            ofModel("answer without a name", "(<bpmn:sequenceFlow id=\"\\w+\") name=\"[^\"]*\"", "$1"),
            ofModel("not executable", "isExecutable=\"true\"", "isExecutable=\"false\""),
            ofModel("history of a month", "P3650D", "P30D"),
            ofModel("process of another name", "<bpmn:process id=\"([\\w-]+)\"", "<bpmn:process id=\"$1-2\""),
            ofModel("document type", "(<bpmn:definitions )", "<!DOCTYPE a [<!ENTITY b \"c\">]>$1"),
            ofModel("file cut off", "(?s)</bpmn:process>.*", ""),
            ofModel("no BPMN", "(?s)\\A.*\\z", "<html/>"));

    /** The drawing. */
    private static final List<MutationKind> DRAWING = List.of(
            ofModel("shape not drawn", "(?s)<bpmndi:BPMNShape (?:(?!BPMNShape).)*</bpmndi:BPMNShape>", ""),
            ofModel("line not drawn", "(?s)<bpmndi:BPMNEdge (?:(?!BPMNEdge).)*</bpmndi:BPMNEdge>", ""),
            ofModel("nothing drawn", "(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", ""),
            ofModel("label not placed", "(?s)<bpmndi:BPMNLabel>(?:(?!BPMNLabel).)*</bpmndi:BPMNLabel>", ""),
            ofModel(
                    "label on a shape",
                    "(<dc:Bounds x=\"(\\d+)\" y=\"(\\d+)\" width=\"(?:100|50|36)\"(?s:(?!</bpmndi:BPMNShape>).)*"
                            + "<bpmndi:BPMNLabel>\\s*)<dc:Bounds x=\"\\d+\" y=\"\\d+\"",
                    "$1<dc:Bounds x=\"$2\" y=\"$3\""),
            ofModel(
                    "shape moved",
                    "y=\"(\\d+)\" width=\"(100\" height=\"80|50\" height=\"50|36\" height=\"36)\"",
                    "y=\"1$1\" width=\"$2\""),
            ofModel("shape of another size", "width=\"100\" height=\"80\"", "width=\"120\" height=\"80\""),
            ofModel("slanting line", "<di:waypoint x=\"(\\d+)\" y=\"(\\d+)\" />", "<di:waypoint x=\"$1\" y=\"$27\" />"),
            ofModel(
                    "line that ends before its shape",
                    "<di:waypoint x=\"(\\d+)\" y=\"(\\d+)\" />\\s*</bpmndi:BPMNEdge>",
                    "</bpmndi:BPMNEdge>"),
            ofModel("drawing of nothing", "bpmnElement=\"(\\w+)\"", "bpmnElement=\"$1s\""));

    /** Forms and their Chinese. */
    private static final List<MutationKind> FORMS = List.of(
            ofForm(
                    "field that the door does not hear",
                    "\"key\": \"(decision|reason|remark|plan)\"",
                    "\"key\": \"$1Text\""),
            ofForm("field named like a variable", "\"key\": \"(decision|reason|remark|plan)\"", "\"key\": \"outcome\""),
            ofForm("key that is no word", "\"key\": \"(decision|reason|remark|plan)\"", "\"key\": \"$1-1\""),
            ofForm(
                    "field of a type that Tasklist lacks",
                    "\"type\": \"(?:radio|textarea)\"",
                    "\"type\": \"filepicker\""),
            ofForm(
                    "id twice in a form",
                    "\"id\": \"(\\w+_\\d+)\"((?s:.*?))\"id\": \"\\w+_\\d+\"",
                    "\"id\": \"$1\"$2\"id\": \"$1\""),
            ofForm("label without Chinese", "\"label\": \"([A-Z][^\"]*)\"", "\"label\": \"Utterly $1\""),
            ofForm("Chinese in a form", "\"label\": \"([A-Z][^\"]*)\"", "\"label\": \"$1 \u4e2d\u6587\""),
            ofForm("nothing to choose from", "\"values\": \\[", "\"choices\": ["),
            ofForm("form without its subject", "\\{\\{(?:number|roundName)}}", ""),
            ofForm("applicant's words as a link", "\\{\\{(number|roundName)}}", "{{$1}}{{title}}"),
            ofForm("list that folds", "\"disableCollapse\": true", "\"disableCollapse\": false"),
            ofForm("form of another name", "\"id\": \"([a-z]+(?:-[a-z]+)+)\"", "\"id\": \"$1-2\""),
            ofForm("form of a newer Tasklist", "\"schemaVersion\": 16", "\"schemaVersion\": 18"),
            ofForm("form cut off", "(?s)\"schemaVersion\".*", ""),
            of("Chinese deleted", "zh.yaml", "\n  [A-Z][\\w ]+: \\p{IsHan}+(?=\n)", ""));

    static final List<List<MutationKind>> ALL = List.of(FLOWS, OUTCOMES, NAMES, WIRING, WRITING, DRAWING, FORMS);

    private Mutations() {}
}
