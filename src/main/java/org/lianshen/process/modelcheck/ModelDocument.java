package org.lianshen.process.modelcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshen.process.modelcheck.finding.ModelSet;

/** A model as rules see it: its elements, how flows join them, and its drawing. Nothing in it need hold together. */
final class ModelDocument {

    private static final Set<String> ACTIVITIES = Set.of("task", "callActivity", "subProcess", "transaction");

    private final String file;
    private final ModelElement root;
    private final List<ModelElement> elements;
    private final List<ModelElement> nodes;
    private final List<ModelElement> flows;
    private final Map<String, ModelElement> byId = new HashMap<>();
    private final Map<ModelElement, List<ModelElement>> incoming = new HashMap<>();
    private final Map<ModelElement, List<ModelElement>> outgoing = new HashMap<>();
    private final Map<ModelElement, List<ModelElement>> borders = new HashMap<>();
    private final ModelDrawing drawing;

    ModelDocument(String file, ModelElement root) {
        this.file = file;
        this.root = root;
        elements = Stream.concat(Stream.of(root), root.children().flatMap(ModelDocument::undrawn))
                .toList();
        elements.stream().filter(element -> !element.id().isEmpty()).forEach(each -> byId.putIfAbsent(each.id(), each));
        nodes = elements.stream().filter(ModelDocument::isNode).toList();
        flows = elements.stream().filter(element -> element.is("sequenceFlow")).toList();
        for (var flow : flows) {
            source(flow).ifPresent(node -> list(outgoing, node).add(flow));
            target(flow).ifPresent(node -> list(incoming, node).add(flow));
        }
        for (var node : nodes) {
            host(node).ifPresent(host -> list(borders, host).add(node));
        }
        drawing = ModelDrawing.of(root);
    }

    private static Stream<ModelElement> undrawn(ModelElement element) {
        return ModelParts.isDrawing(element.space()) ? Stream.empty() : element.withAllInside();
    }

    private static List<ModelElement> list(Map<ModelElement, List<ModelElement>> lists, ModelElement node) {
        return lists.computeIfAbsent(node, key -> new ArrayList<>());
    }

    private static boolean isNode(ModelElement element) {
        return ModelParts.isModel(element.space()) && (isActivity(element) || isGateway(element) || isEvent(element));
    }

    static boolean isActivity(ModelElement node) {
        return ACTIVITIES.contains(node.kind()) || node.kind().endsWith("Task");
    }

    static boolean isGateway(ModelElement node) {
        return node.kind().endsWith("Gateway");
    }

    static boolean isEvent(ModelElement node) {
        return node.kind().endsWith("Event");
    }

    /** Whether it begins by an event, wherever the process stands. */
    static boolean triggeredByEvent(ModelElement node) {
        return node.is("subProcess") && node.plain("triggeredByEvent").equals("true");
    }

    /** The name of its file, as it was given. */
    String file() {
        return file;
    }

    /** The name of its file without folders and ending. */
    String name() {
        return ModelSet.bare(file);
    }

    /** Its root, which the whole file is. */
    ModelElement root() {
        return root;
    }

    /** Its first process. */
    Optional<ModelElement> process() {
        return all("process").findFirst();
    }

    /** The id of its first process, empty where it has none. */
    String key() {
        return process().map(ModelElement::id).orElse("");
    }

    /** Every element that is not of the drawing, in their order. */
    Stream<ModelElement> elements() {
        return elements.stream();
    }

    /** The elements of those kinds. */
    Stream<ModelElement> all(String... kinds) {
        return elements.stream().filter(element -> element.is(kinds));
    }

    /** Everything that flows join. */
    List<ModelElement> nodes() {
        return nodes;
    }

    /** Every sequence flow. */
    List<ModelElement> flows() {
        return flows;
    }

    /** The first element of that id. */
    Optional<ModelElement> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Where a flow begins. */
    Optional<ModelElement> source(ModelElement flow) {
        return byId(flow.plain("sourceRef")).filter(ModelDocument::isNode);
    }

    /** Where a flow ends. */
    Optional<ModelElement> target(ModelElement flow) {
        return byId(flow.plain("targetRef")).filter(ModelDocument::isNode);
    }

    /** The flows that end at a node. */
    List<ModelElement> incoming(ModelElement node) {
        return incoming.getOrDefault(node, List.of());
    }

    /** The flows that begin at a node. */
    List<ModelElement> outgoing(ModelElement node) {
        return outgoing.getOrDefault(node, List.of());
    }

    /** What a boundary event sits on. */
    Optional<ModelElement> host(ModelElement event) {
        return event.is("boundaryEvent")
                ? byId(event.plain("attachedToRef")).filter(ModelDocument::isNode)
                : Optional.empty();
    }

    /** The boundary events that sit on a node. */
    List<ModelElement> border(ModelElement node) {
        return borders.getOrDefault(node, List.of());
    }

    /** The name of the message that an event waits for or sends, empty where it is another event or names none. */
    String message(ModelElement event) {
        return event.children("messageEventDefinition")
                .findFirst()
                .flatMap(definition -> byId(definition.plain("messageRef")))
                .map(ModelElement::name)
                .orElse("");
    }

    /** What can be reached from some nodes, they included, by flows and by what sits on borders. */
    Set<ModelElement> reached(Stream<ModelElement> from) {
        var reached = from.collect(Collectors.toCollection(HashSet::new));
        var next = new ArrayList<>(reached);
        while (!next.isEmpty()) {
            var node = next.remove(next.size() - 1);
            Stream.concat(
                            outgoing(node).stream().flatMap(flow -> target(flow).stream()),
                            all("boundaryEvent")
                                    .filter(event ->
                                            host(event).filter(node::equals).isPresent()))
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached;
    }

    /** Where it is drawn. */
    ModelDrawing drawing() {
        return drawing;
    }

    @Override
    public String toString() {
        return file;
    }
}
