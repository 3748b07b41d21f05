package org.lianshen.process.modelcheck;

import static org.lianshen.process.modelcheck.finding.KnownNames.KnownStep.UNSAID;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshen.process.modelcheck.finding.KnownNames;

/**
 * Which outcomes may have been said last where a token comes to a node, through called models and back: from what
 * forms, steps, messages and parameters say, and from what the answers of gateways let through.
 */
final class OutcomeFlow {

    private final KnownNames known;
    private final Map<String, ModelDocument> models;
    private final Map<ModelElement, Set<String>> before = new HashMap<>();
    /** What processes and subprocesses end with. */
    private final Map<ModelElement, Set<String>> ends = new HashMap<>();

    /** What happens beside the way that leads to the end, and does not change how it ends. */
    private final Map<ModelDocument, Set<ModelElement>> aside = new HashMap<>();

    private boolean grown;

    private OutcomeFlow(KnownNames known, Map<String, ModelDocument> models) {
        this.known = known;
        this.models = models;
        models.values().forEach(model -> aside.put(model, aside(model)));
    }

    /** Follows the outcomes through models that know each other by their keys. */
    static OutcomeFlow in(KnownNames known, Map<String, ModelDocument> models) {
        var flow = new OutcomeFlow(known, models);
        var called = CallsAreWired.called(models.values());
        models.forEach((key, model) -> {
            if (!called.contains(key)) {
                flow.enter(model, Set.of(UNSAID));
            }
            // messages begin by themselves
            model.process().stream()
                    .flatMap(process -> process.children("startEvent"))
                    .filter(start -> !model.message(start).isEmpty())
                    .forEach(start -> flow.grow(flow.before, start, Set.of(UNSAID)));
        });
        do {
            flow.grown = false;
            models.values().forEach(model -> model.nodes().forEach(node -> flow.step(model, node)));
        } while (flow.grown);
        return flow;
    }

    /** What may have been said last before a node; {@link KnownNames.KnownStep#UNSAID} for nothing. */
    Set<String> before(ModelElement node) {
        return before.getOrDefault(node, Set.of());
    }

    /** What a model may end with. */
    Set<String> ends(String key) {
        return Optional.ofNullable(models.get(key)).flatMap(ModelDocument::process).stream()
                .flatMap(process -> ends.getOrDefault(process, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private void enter(ModelDocument model, Set<String> outcomes) {
        model.process().ifPresent(process -> enter(process, outcomes));
    }

    private void enter(ModelElement scope, Set<String> outcomes) {
        scope.children("startEvent").forEach(start -> grow(before, start, outcomes));
    }

    private void grow(Map<ModelElement, Set<String>> sets, ModelElement key, Set<String> outcomes) {
        grown |= sets.computeIfAbsent(key, each -> new HashSet<>()).addAll(outcomes);
    }

    private void step(ModelDocument model, ModelElement node) {
        var in = before(node);
        if (in.isEmpty()) {
            return;
        }
        if (node.is("callActivity")) {
            Optional.ofNullable(models.get(node.plain("calledElement")))
                    .ifPresent(called -> enter(called, hands(node, "in") ? in : Set.of(UNSAID)));
        }
        if (node.is("subProcess") && !ModelDocument.triggeredByEvent(node)) {
            enter(node, in);
        }
        var after = after(model, node, in);
        for (var flow : model.outgoing(node)) {
            model.target(flow).ifPresent(next -> grow(before, next, through(model, node, flow, after)));
        }
        for (var event : model.border(node)) {
            grow(before, event, in);
            grow(before, event, node.is("subProcess") ? after : Set.of());
        }
        node.parent().ifPresent(scope -> within(model, scope, node, in, after));
    }

    /** What happens aside in the scope, and how the scope ends. */
    private void within(ModelDocument model, ModelElement scope, ModelElement node, Set<String> in, Set<String> after) {
        scope.children("subProcess").filter(ModelDocument::triggeredByEvent).forEach(aside -> {
            enter(aside, in);
            enter(aside, after);
        });
        if (node.is("endEvent") && !aside.get(model).contains(node)) {
            grow(ends, ModelDocument.triggeredByEvent(scope) ? scope.parent().orElse(scope) : scope, after);
        }
    }

    private Set<String> after(ModelDocument model, ModelElement node, Set<String> in) {
        var parameter = parameters(node).findFirst();
        if (parameter.isPresent()) {
            return Set.of(parameter.get().text());
        }
        var said =
                switch (node.kind()) {
                    case "userTask" ->
                        Optional.ofNullable(known.doors().get(node.ofEngine("formRef")))
                                .map(KnownNames.KnownDoor::says);
                    case "serviceTask" ->
                        StepsAreBeans.bean(node).map(known.steps()::get).map(KnownNames.KnownStep::says);
                    case "callActivity" ->
                        hands(node, "out")
                                ? Optional.of(ends(node.plain("calledElement")))
                                : Optional.<Set<String>>empty();
                    case "subProcess" -> Optional.of(ends.getOrDefault(node, Set.of()));
                    case "startEvent", "boundaryEvent", "intermediateCatchEvent" ->
                        Optional.ofNullable(known.messages().get(model.message(node)));
                    default -> Optional.<Set<String>>empty();
                };
        boolean waits = node.is("subProcess") || node.is("callActivity") && said.isPresent();
        return said.filter(words -> waits || !words.isEmpty()).orElse(in);
    }

    private static Set<ModelElement> aside(ModelDocument model) {
        return model.reached(model.nodes().stream()
                .filter(node -> node.plain("cancelActivity").equals("false")
                        || node.plain("isInterrupting").equals("false")));
    }

    /** What an answer lets through. */
    private static Set<String> through(
            ModelDocument model, ModelElement node, ModelElement flow, Set<String> outcomes) {
        if (!node.is("exclusiveGateway")) {
            return outcomes;
        }
        var rest = new HashSet<>(outcomes);
        if (flow.id().equals(node.plain("default"))) {
            model.outgoing(node).stream().flatMap(OutcomeFlow::answers).forEach(rest::remove);
        } else {
            var answers = answers(flow).toList();
            if (!answers.isEmpty()) {
                rest.retainAll(answers);
            }
        }
        return rest;
    }

    /** The outcomes that a flow is taken for, where it asks for nothing else. */
    static Stream<String> answers(ModelElement flow) {
        return flow.children("conditionExpression")
                .flatMap(condition -> Expressions.whole(condition.text()).stream())
                .flatMap(Expressions::onlyOutcomes);
    }

    /** Where a node says an outcome by a parameter. */
    static Stream<ModelElement> parameters(ModelElement node) {
        return node.children("extensionElements")
                .flatMap(extensions -> extensions.children("inputOutput"))
                .flatMap(mapping -> mapping.children("outputParameter"))
                .filter(parameter -> parameter.name().equals(ModelVariables.OUTCOME));
    }

    private static boolean hands(ModelElement call, String direction) {
        return CallsAreWired.handed(call, direction)
                .anyMatch(mapping -> mapping.plain("source").equals(ModelVariables.OUTCOME)
                        && mapping.plain("target").equals(ModelVariables.OUTCOME));
    }
}
