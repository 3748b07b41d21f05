package org.lianshen.models;

import java.util.List;

/** What models keep to, each with a breakage. */
final class Conventions {

    private static final String FUNDS = "matching-funds.bpmn";
    private static final String RESEARCH = "joint-research.bpmn";
    private static final String LATE = "late-confirmation.bpmn";
    private static final String CORRECTION = "correction.bpmn";

    private static final String LABEL_OF_YES = """
            <bpmndi:BPMNLabel>
                      <dc:Bounds x="584" y="182" width="36" height="14" />
                    </bpmndi:BPMNLabel>
            """;

    /** What things are called. */
    private static final List<Convention> NAMES = List.of(
            new Convention(
                    "a file is named as its process", "holds the process", FUNDS, "\"matching-funds\"", "\"funds\""),
            new Convention(
                    "an id says the kind and the meaning",
                    "does not say what it is",
                    FUNDS,
                    "task_verifyMatchingFunds",
                    "Activity_0x1"),
            new Convention(
                    "a name stands in English and in Chinese",
                    "in English and Chinese",
                    FUNDS,
                    "Verify funds&#10;核实配套经费",
                    "Verify funds"),
            new Convention(
                    "an exclusive gateway asks a question in both languages",
                    "asks no question",
                    FUNDS,
                    "经费是否合规？",
                    "经费合规"),
            new Convention(
                    "nothing else asks: an event says how things are, a task says what is done",
                    "other than an exclusive gateway",
                    CORRECTION,
                    "Correction awaited&#10;等候修改",
                    "Corrected in time?&#10;是否按期修改？"),
            new Convention(
                    "a service task does something and waits for nothing",
                    "waits for nothing",
                    "foreign-confirmation.bpmn",
                    "Mark as awaiting&#10;",
                    "Await answer&#10;"));

    /** What may be asked of the engine: named beans and forms, never code. */
    private static final List<Convention> EXECUTION = List.of(
            new Convention("history is kept for ten years", "not kept for ten years", FUNDS, "P3650D", "P30D"),
            new Convention(
                    "a process is executable",
                    "cannot be run",
                    FUNDS,
                    "isExecutable=\"true\"",
                    "isExecutable=\"false\""),
            new Convention(
                    "a service task names one bean",
                    "There is no step",
                    LATE,
                    "${applyLateDecision}",
                    "${applyLateDecision.now()}"),
            new Convention(
                    "a model holds no script, class, connector or listener",
                    "may not stand in a model",
                    LATE,
                    "camunda:delegateExpression=\"${applyLateDecision}\"",
                    "camunda:class=\"Evil\""),
            new Convention(
                    "a parameter is a plain word",
                    "is no plain word",
                    "recommendation.bpmn",
                    ">recommendation-lapsed<",
                    ">${evil()}<"),
            new Convention(
                    "a call hands on what it is about",
                    "does not hand on what it is about",
                    RESEARCH,
                    "<camunda:in source=\"number\" target=\"number\" />",
                    ""),
            new Convention(
                    "a call hands on the business key",
                    "does not hand on the business key",
                    RESEARCH,
                    "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                    ""),
            new Convention(
                    "a call keeps to its deployment",
                    "does not keep to the models",
                    RESEARCH,
                    " camunda:calledElementBinding=\"deployment\"",
                    ""),
            new Convention(
                    "a timer asks the bean deadlines",
                    "does not ask for a deadline",
                    CORRECTION,
                    "${deadlines.correction(number)}",
                    "2022-01-01T00:00:00Z"),
            new Convention(
                    "a user task has candidates",
                    "offered to nobody",
                    FUNDS,
                    "camunda:candidateGroups=\"finance\"",
                    ""),
            new Convention(
                    "a user task has a form of this deployment",
                    "the form it was deployed with",
                    FUNDS,
                    " camunda:formRefBinding=\"deployment\"",
                    ""));

    /** How a token may go: every way answered, none dead. */
    private static final List<Convention> FLOW = List.of(
            new Convention(
                    "a gateway has a default",
                    "has no default flow",
                    FUNDS,
                    " default=\"flow_fundsVerified_fundsInsufficient\"",
                    ""),
            new Convention(
                    "every other way has a condition", "without a condition", FUNDS, "${outcome == 'verified'}", ""),
            new Convention("a flow out of a gateway is an answer", "has no name", FUNDS, " name=\"Yes 是\"", ""),
            new Convention(
                    "a message has a subscriber",
                    "waits for the message “proposalWithdrawn”",
                    CORRECTION,
                    "  <bpmn:message ",
                    "  <bpmn:message id=\"message_unheard\" name=\"proposalWithdrawn\" />\n  <bpmn:message "),
            new Convention(
                    "everything can be reached",
                    "No way leads here",
                    FUNDS,
                    "targetRef=\"event_fundsInsufficient\"",
                    "targetRef=\"event_fundsVerified\""),
            new Convention(
                    "every way ends in an end event",
                    "No flow leaves it",
                    FUNDS,
                    "sourceRef=\"event_fundsDeclared\"",
                    "sourceRef=\"task_verifyMatchingFunds\""));

    /** Where shapes stand. */
    private static final List<Convention> SHAPES = List.of(
            new Convention(
                    "every element is drawn",
                    "It is not drawn",
                    FUNDS,
                    "bpmnElement=\"event_fundsInsufficient\"",
                    "bpmnElement=\"matching-funds\""),
            new Convention(
                    "a shape has the size that Camunda Modeler gives it",
                    "does not have the size",
                    FUNDS,
                    "width=\"100\" height=\"80\"",
                    "width=\"120\" height=\"80\""),
            new Convention("no two shapes overlap", "overlap", LATE, "x=\"440\" y=\"160\"", "x=\"330\" y=\"160\""),
            new Convention(
                    "a part lies inside its subprocess",
                    "outside of its subprocess",
                    "expert-review.bpmn",
                    "x=\"752\" y=\"282\"",
                    "x=\"852\" y=\"282\""),
            new Convention(
                    "a boundary event sits on the border of its task",
                    "does not sit on its task",
                    "recommendation.bpmn",
                    "x=\"312\" y=\"222\"",
                    "x=\"312\" y=\"252\""),
            new Convention(
                    "a model fits the screen: 2000 by 1200",
                    "off the screen",
                    LATE,
                    "x=\"622\" y=\"182\"",
                    "x=\"2222\" y=\"182\""));

    /** How lines run, and where names are written. */
    private static final List<Convention> LINES = List.of(
            new Convention(
                    "the happy path is one straight line from left to right",
                    "No straight line leads",
                    LATE,
                    "<di:waypoint x=\"540\" y=\"200\" />\n        <di:waypoint x=\"622\" y=\"200\" />",
                    "<di:waypoint x=\"540\" y=\"210\" />\n        <di:waypoint x=\"622\" y=\"210\" />"),
            new Convention(
                    "a line runs level or upright",
                    "The line slants",
                    LATE,
                    "<di:waypoint x=\"622\" y=\"200\"",
                    "<di:waypoint x=\"622\" y=\"203\""),
            new Convention(
                    "a line begins and ends on a border",
                    "begin and end on a border",
                    LATE,
                    "<di:waypoint x=\"622\" y=\"200\"",
                    "<di:waypoint x=\"610\" y=\"200\""),
            new Convention(
                    "no two lines cross",
                    "crosses",
                    "formal-check.bpmn",
                    "<di:waypoint x=\"802\" y=\"350\" />",
                    "<di:waypoint x=\"740\" y=\"350\" /><di:waypoint x=\"740\" y=\"100\" />"),
            new Convention(
                    "a line passes through no shape", "passes through", "list-approval.bpmn", "y=\"300\"", "y=\"210\""),
            new Convention(
                    "an event, a gateway and an answer have a place for their name",
                    "no place for its name",
                    FUNDS,
                    LABEL_OF_YES,
                    ""),
            new Convention(
                    "no label lies on another",
                    "Its label lies on",
                    RESEARCH,
                    "<dc:Bounds x=\"953\" y=\"388\"",
                    "<dc:Bounds x=\"893\" y=\"378\""),
            new Convention(
                    "no label lies on a shape",
                    "Its label lies on",
                    RESEARCH,
                    "<dc:Bounds x=\"953\" y=\"388\"",
                    "<dc:Bounds x=\"1083\" y=\"360\""),
            new Convention(
                    "no label lies on a line",
                    "Its label lies on “flow_",
                    RESEARCH,
                    "<dc:Bounds x=\"953\" y=\"388\"",
                    "<dc:Bounds x=\"993\" y=\"388\""));

    static final List<List<Convention>> ALL = List.of(NAMES, EXECUTION, FLOW, SHAPES, LINES);

    private Conventions() {}
}
