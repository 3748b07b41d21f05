package org.lianshen.models;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The recipes of {@code bpmn/README.md}, each carried out as an editor would: in the process and in the drawing. */
public final class Recipes {

    private static final String PLANE_ENDS = "    </bpmndi:BPMNPlane>";
    private static final String FLOWS_BEGIN = "\n    <bpmn:sequenceFlow ";

    /** The form of the new human task. */
    public static final String NEW_FORM = "look-again";

    /** The key of the type of cooperation more. */
    public static final String NEW_TYPE = "funded-laboratory";

    private Recipes() {}

    /** A reminder more, a day before a review is due: to {@code single-review.bpmn}. */
    public static String reminder(String model) {
        return draw(
                put(model, """
                            <bpmn:boundaryEvent id="event_lastDay" name="Last day&#10;最后一天" cancelActivity="false" attachedToRef="subprocess_invitation">
                              <bpmn:outgoing>flow_lastDay_remindOnceMore</bpmn:outgoing>
                              <bpmn:timerEventDefinition id="definition_lastDay">
                                <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${deadlines.before(deadlines.review(assignment), 'P1D')}</bpmn:timeDate>
                              </bpmn:timerEventDefinition>
                            </bpmn:boundaryEvent>
                            <bpmn:serviceTask id="task_remindOnceMore" name="Remind once more&#10;再次提醒" camunda:delegateExpression="${remindExpert}">
                              <bpmn:incoming>flow_lastDay_remindOnceMore</bpmn:incoming>
                              <bpmn:outgoing>flow_remindOnceMore_remindedOnceMore</bpmn:outgoing>
                            </bpmn:serviceTask>
                            <bpmn:endEvent id="event_remindedOnceMore" name="Reminded again&#10;已再次提醒">
                              <bpmn:incoming>flow_remindOnceMore_remindedOnceMore</bpmn:incoming>
                            </bpmn:endEvent>
                            <bpmn:sequenceFlow id="flow_lastDay_remindOnceMore" sourceRef="event_lastDay" targetRef="task_remindOnceMore" />
                            <bpmn:sequenceFlow id="flow_remindOnceMore_remindedOnceMore" sourceRef="task_remindOnceMore" targetRef="event_remindedOnceMore" />
                        """),
                event("event_lastDay", 792, 152, 836, 136)
                        + task("task_remindOnceMore", 880, 50)
                        + event("event_remindedOnceMore", 1032, 72, 1008, 113)
                        + edge("flow_lastDay_remindOnceMore", 810, 152, 810, 90, 880, 90)
                        + edge("flow_remindOnceMore_remindedOnceMore", 980, 90, 1032, 90));
    }

    /** A week more before a proposal without its partner's confirmation is void: to {@code joint-research.bpmn}. */
    public static String waitingPeriod(String model) {
        var grace = "flow_unanswered_graceOver";
        var led = model.replace(
                        "sourceRef=\"gateway_unanswered\" targetRef=\"task_voidProposal\"",
                        "sourceRef=\"gateway_unanswered\" targetRef=\"event_graceOver\"")
                .replace("flow_unanswered_voidProposal", grace)
                .replaceFirst(
                        "(?<=<bpmn:incoming>)" + grace + "(?=</bpmn:incoming>\\s*<bpmn:outgoing>flow_voidProposal)",
                        "flow_graceOver_voidProposal");
        var moved = UnaryOperator.<String>identity()
                .andThen(text -> bounds(text, "task_voidProposal", 1150, 1230))
                .andThen(text -> bounds(text, "event_proposalVoid", 1302, 1382))
                .andThen(text -> text.replace("<dc:Bounds x=\"1281\" y=\"373\"", "<dc:Bounds x=\"1361\" y=\"373\""))
                .andThen(text -> text.replace(
                        "<di:waypoint x=\"1250\" y=\"350\" />\n        <di:waypoint x=\"1302\" y=\"350\" />",
                        "<di:waypoint x=\"1330\" y=\"350\" />\n        <di:waypoint x=\"1382\" y=\"350\" />"))
                .andThen(text -> text.replace(
                        "<di:waypoint x=\"1075\" y=\"350\" />\n        <di:waypoint x=\"1150\" y=\"350\" />",
                        "<di:waypoint x=\"1075\" y=\"350\" />\n        <di:waypoint x=\"1132\" y=\"350\" />"))
                .apply(led);
        return draw(
                put(moved, """
                            <bpmn:intermediateCatchEvent id="event_graceOver" name="Week more over&#10;宽限一周期满">
                              <bpmn:incoming>flow_unanswered_graceOver</bpmn:incoming>
                              <bpmn:outgoing>flow_graceOver_voidProposal</bpmn:outgoing>
                              <bpmn:timerEventDefinition id="definition_graceOver">
                                <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${deadlines.after(deadlines.agency(number), 'P7D')}</bpmn:timeDate>
                              </bpmn:timerEventDefinition>
                            </bpmn:intermediateCatchEvent>
                            <bpmn:sequenceFlow id="flow_graceOver_voidProposal" sourceRef="event_graceOver" targetRef="task_voidProposal" />
                        """),
                event("event_graceOver", 1132, 332, 1108, 373)
                        + edge("flow_graceOver_voidProposal", 1168, 350, 1230, 350));
    }

    /** A second look at the formal requirements, which decides: to {@code formal-check.bpmn}. */
    public static String furtherCheck(String model) {
        var again = "flow_checkFormalRequirements_checkAgain";
        var led = model.replace("flow_checkFormalRequirements_requirementsMet", again)
                .replace(
                        "sourceRef=\"task_checkFormalRequirements\" targetRef=\"gateway_requirementsMet\"",
                        "sourceRef=\"task_checkFormalRequirements\" targetRef=\"task_checkAgain\"")
                .replaceFirst(
                        "(?<=<bpmn:incoming>)" + again + "(?=</bpmn:incoming>\\s*<bpmn:outgoing>flow_requirementsMet)",
                        "flow_checkAgain_requirementsMet");
        int drawing = led.indexOf("<bpmndi:BPMNDiagram");
        var moved = Pattern.compile("x=\"(\\d+)\"")
                .matcher(led.substring(drawing))
                .replaceAll(found -> "x=\"%d\"".formatted(farther(Integer.parseInt(found.group(1)))));
        var joined = moved.replace(
                "<di:waypoint x=\"560\" y=\"200\" />\n        <di:waypoint x=\"825\" y=\"200\" />",
                "<di:waypoint x=\"560\" y=\"200\" />\n        <di:waypoint x=\"640\" y=\"200\" />");
        return draw(
                put(led.substring(0, drawing) + joined, """
                            <bpmn:userTask id="task_checkAgain" name="Check again&#10;复核" camunda:formRef="check-formal-requirements" camunda:formRefBinding="deployment" camunda:candidateGroups="officer">
                              <bpmn:incoming>flow_checkFormalRequirements_checkAgain</bpmn:incoming>
                              <bpmn:outgoing>flow_checkAgain_requirementsMet</bpmn:outgoing>
                            </bpmn:userTask>
                            <bpmn:sequenceFlow id="flow_checkAgain_requirementsMet" sourceRef="task_checkAgain" targetRef="gateway_requirementsMet" />
                        """),
                task("task_checkAgain", 640, 160) + edge("flow_checkAgain_requirementsMet", 740, 200, 825, 200));
    }

    /** A new human task: the further check with a form of its own; to {@code formal-check.bpmn}. */
    public static String newTask(String model) {
        var checked = furtherCheck(model);
        int task = checked.indexOf("<bpmn:userTask id=\"task_checkAgain\"");
        return checked.substring(0, task)
                + checked.substring(task)
                        .replaceFirst("formRef=\"check-formal-requirements\"", "formRef=\"" + NEW_FORM + "\"");
    }

    /** Its form, which says itself what becomes of the answers. */
    public static String newForm() {
        return """
                {
                  "components": [
                    {"type": "text", "id": "head", "text": "### {{number}}\\n{{directionName}}"},
                    {"type": "text", "id": "link", "text": "<a class=\\"dossier-link\\" href=\\"{{dossierUrl}}\\" target=\\"_blank\\" rel=\\"noopener\\">Open the dossier</a>"},
                    {"type": "table", "id": "facts", "columns": [{"label": "Item", "key": "item"}, {"label": "Content", "key": "content"}],
                     "dataSource": "=[{item: \\"Title\\", content: title}, {item: \\"Due\\", content: dueText}]"},
                    {"type": "radio", "id": "decision", "key": "decision", "label": "Decision", "validate": {"required": true},
                     "values": [{"label": "In order", "value": "passed"}, {"label": "Back to the applicant", "value": "returned"},
                                {"label": "Refuse", "value": "formally-refused"}],
                     "properties": {"about": "proposal", "workingDays": "3"}},
                    {"type": "textarea", "id": "reason", "key": "reason", "label": "Reason", "validate": {"required": true, "maxLength": 4000}}
                  ],
                  "type": "default", "id": "look-again", "schemaVersion": 16,
                  "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0"
                }
                """;
    }

    /** The same where people only say that they have read it. */
    public static String readForm() {
        var form = newForm();
        int radio = form.indexOf("{\"type\": \"radio\"");
        int properties = form.indexOf("\"properties\"", radio);
        return form.substring(0, radio)
                + "{\"type\": \"checkbox\", \"id\": \"read\", \"key\": \"acknowledged\", \"label\": \"In order\","
                + " \"validate\": {\"required\": true}, "
                + form.substring(properties);
    }

    /** Its Chinese: to {@code zh.yaml}. */
    public static String newWords(String words) {
        return words.stripTrailing() + "\n\n" + NEW_FORM + """
                :
                  In order: 符合要求
                  Back to the applicant: 退回修改
                """;
    }

    /** A type of cooperation more, which asks for the evidence and for the letter: from {@code partner-funded.bpmn}. */
    public static String cooperationType(String model) {
        var renamed = model.replace("partner-funded", NEW_TYPE)
                .replace("name=\"Partner funded 对方出资\"", "name=\"Funded laboratory 出资实验室\"")
                .replace(
                        "The partner is funded by its own government: a",
                        "A laboratory whose partner its own government funds: a")
                .replaceFirst(
                        "(<bpmn:process id=\"" + NEW_TYPE + "\")",
                        "$1 camunda:modelerTemplate=\"org.lianshen.process.cooperation-type\"");
        var led = renamed.replace("flow_requirementsMet_fundingEvidence", "flow_requirementsMet_supportLetter")
                .replace(
                        "sourceRef=\"gateway_requirementsMet\" targetRef=\"call_fundingEvidence\"",
                        "sourceRef=\"gateway_requirementsMet\" targetRef=\"call_supportLetter\"")
                .replaceFirst(
                        "(?<=<bpmn:incoming>)flow_requirementsMet_supportLetter"
                                + "(?=</bpmn:incoming>\\s*<bpmn:outgoing>flow_fundingEvidence)",
                        "flow_letterVerified_fundingEvidence")
                .replaceFirst(
                        "( *<bpmn:incoming>)flow_evidenceVerified_refuseProposal(</bpmn:incoming>\n)",
                        "$0$1flow_letterVerified_refuseProposal$2");
        int drawing = led.indexOf("<bpmndi:BPMNDiagram");
        var moved = Pattern.compile("x=\"(\\d+)\"")
                .matcher(led.substring(drawing))
                .replaceAll(found -> "x=\"%d\"".formatted(roomy(Integer.parseInt(found.group(1)))));
        var joined = moved.replace(
                "<di:waypoint x=\"690\" y=\"200\" />\n        <di:waypoint x=\"1035\" y=\"200\" />",
                "<di:waypoint x=\"690\" y=\"200\" />\n        <di:waypoint x=\"755\" y=\"200\" />");
        return draw(
                put(led.substring(0, drawing) + joined, """
                            <bpmn:callActivity id="call_supportLetter" name="Verify letter&#10;核实支持文件" calledElement="support-letter" camunda:calledElementBinding="deployment">
                              <bpmn:extensionElements>
                                <camunda:in businessKey="#{execution.processBusinessKey}" />
                                <camunda:in source="number" target="number" />
                                <camunda:out source="outcome" target="outcome" />
                              </bpmn:extensionElements>
                              <bpmn:incoming>flow_requirementsMet_supportLetter</bpmn:incoming>
                              <bpmn:outgoing>flow_supportLetter_letterVerified</bpmn:outgoing>
                            </bpmn:callActivity>
                            <bpmn:exclusiveGateway id="gateway_letterVerified" name="Letter verified?&#10;文件是否属实？" default="flow_letterVerified_refuseProposal">
                              <bpmn:incoming>flow_supportLetter_letterVerified</bpmn:incoming>
                              <bpmn:outgoing>flow_letterVerified_fundingEvidence</bpmn:outgoing>
                              <bpmn:outgoing>flow_letterVerified_refuseProposal</bpmn:outgoing>
                            </bpmn:exclusiveGateway>
                            <bpmn:sequenceFlow id="flow_supportLetter_letterVerified" sourceRef="call_supportLetter" targetRef="gateway_letterVerified" />
                            <bpmn:sequenceFlow id="flow_letterVerified_fundingEvidence" name="Yes 是" sourceRef="gateway_letterVerified" targetRef="call_fundingEvidence">
                              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${outcome == 'letter-verified'}</bpmn:conditionExpression>
                            </bpmn:sequenceFlow>
                            <bpmn:sequenceFlow id="flow_letterVerified_refuseProposal" name="No 否" sourceRef="gateway_letterVerified" targetRef="task_refuseProposal" />
                        """),
                task("call_supportLetter", 755, 160)
                        + gateway("gateway_letterVerified", 920, 175, 905, 128)
                        + edge("flow_supportLetter_letterVerified", 855, 200, 920, 200)
                        + labelled(edge("flow_letterVerified_fundingEvidence", 970, 200, 1035, 200), 974, 182)
                        + labelled(
                                edge("flow_letterVerified_refuseProposal", 945, 225, 945, 340, 1035, 340), 952, 239));
    }

    /** What stands right of the first question makes room. */
    private static int roomy(int x) {
        return x < 694 + 40 ? x : x + 280;
    }

    /** What stands right of the first check makes room; the line to the second one ends where that begins. */
    private static int farther(int x) {
        return x < 600 ? x : x + 180;
    }

    /** Another text on the form of the formal check: to {@code check-formal-requirements.form}. */
    public static String formText(String form) {
        return form.replace("Questions only a person can answer", "Please look at these questions yourself");
    }

    /** Its Chinese: to {@code zh.yaml}. */
    public static String formWords(String words) {
        return words.replace(
                "Questions only a person can answer: 须由您判断的问题", "Please look at these questions yourself: 以下问题请您亲自核对");
    }

    private static String bounds(String model, String element, int was, int now) {
        return model.replace(
                "bpmnElement=\"" + element + "\">\n        <dc:Bounds x=\"" + was + "\"",
                "bpmnElement=\"" + element + "\">\n        <dc:Bounds x=\"" + now + "\"");
    }

    /** Before the flows of the process itself. */
    private static String put(String model, String added) {
        int place = model.indexOf(FLOWS_BEGIN) + 1;
        return model.substring(0, place) + added + model.substring(place);
    }

    private static String draw(String model, String drawn) {
        return model.replace(PLANE_ENDS, drawn + PLANE_ENDS);
    }

    private static String event(String id, int x, int y, int labelX, int labelY) {
        return """
                      <bpmndi:BPMNShape id="%1$s_di" bpmnElement="%1$s">
                        <dc:Bounds x="%2$d" y="%3$d" width="36" height="36" />
                        <bpmndi:BPMNLabel>
                          <dc:Bounds x="%4$d" y="%5$d" width="84" height="28" />
                        </bpmndi:BPMNLabel>
                      </bpmndi:BPMNShape>
                """.formatted(id, x, y, labelX, labelY);
    }

    private static String task(String id, int x, int y) {
        return """
                      <bpmndi:BPMNShape id="%1$s_di" bpmnElement="%1$s">
                        <dc:Bounds x="%2$d" y="%3$d" width="100" height="80" />
                      </bpmndi:BPMNShape>
                """.formatted(id, x, y);
    }

    private static String gateway(String id, int x, int y, int labelX, int labelY) {
        return """
                      <bpmndi:BPMNShape id="%1$s_di" bpmnElement="%1$s" isMarkerVisible="true">
                        <dc:Bounds x="%2$d" y="%3$d" width="50" height="50" />
                        <bpmndi:BPMNLabel>
                          <dc:Bounds x="%4$d" y="%5$d" width="79" height="42" />
                        </bpmndi:BPMNLabel>
                      </bpmndi:BPMNShape>
                """.formatted(id, x, y, labelX, labelY);
    }

    private static String labelled(String edge, int x, int y) {
        return edge.replace("      </bpmndi:BPMNEdge>", """
                        <bpmndi:BPMNLabel>
                          <dc:Bounds x="%d" y="%d" width="37" height="14" />
                        </bpmndi:BPMNLabel>
                      </bpmndi:BPMNEdge>""".formatted(x, y));
    }

    private static String edge(String id, int... points) {
        var edge = new StringBuilder("      <bpmndi:BPMNEdge id=\"%1$s_di\" bpmnElement=\"%1$s\">\n".formatted(id));
        for (int at = 0; at < points.length; at += 2) {
            edge.append("        <di:waypoint x=\"%d\" y=\"%d\" />\n".formatted(points[at], points[at + 1]));
        }
        return edge.append("      </bpmndi:BPMNEdge>\n").toString();
    }
}
