package org.lianshen.process.modelcheck;

import static org.lianshen.process.modelcheck.finding.KnownNames.KnownStep.UNSAID;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.NameList;

/** Gateways ask for outcomes that can have been said there, and steps hear only what they can go by. */
final class OutcomesAreAnswered implements DocumentRule {

    private final KnownNames known;
    private final OutcomeFlow outcomes;

    OutcomesAreAnswered(KnownNames known, OutcomeFlow outcomes) {
        this.known = known;
        this.outcomes = outcomes;
    }

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        return Stream.of(
                        model.elements().flatMap(this::unknown),
                        model.nodes().stream()
                                .filter(node -> node.is("exclusiveGateway"))
                                .flatMap(gateway -> asked(model, gateway)),
                        model.all("serviceTask").flatMap(this::heard),
                        model.all("callActivity").flatMap(this::broughtBack))
                .flatMap(each -> each);
    }

    private Stream<ModelFinding> unknown(ModelElement element) {
        var named =
                switch (element.kind()) {
                    case "conditionExpression" -> Expressions.in(element.text()).flatMap(Expressions::outcomes);
                    case "outputParameter", "inputParameter" ->
                        Stream.of(element.text()).filter(text -> element.name().equals(ModelVariables.OUTCOME));
                    default -> Stream.<String>empty();
                };
        return named.filter(word -> !known.outcomes().contains(word))
                .map(word -> element.error(
                        Text.of("process.model.unknown-outcome", word.isEmpty() ? "—" : word),
                        Text.of("process.model.known-outcomes", NameList.listed(known.outcomes()))));
    }

    private Stream<ModelFinding> asked(ModelDocument model, ModelElement gateway) {
        var said = outcomes.before(gateway);
        if (said.isEmpty()) {
            return Stream.empty();
        }
        var asking = model.outgoing(gateway).stream()
                .filter(flow -> OutcomeFlow.answers(flow).findAny().isPresent())
                .toList();
        var found = Stream.<ModelFinding>builder();
        if (!asking.isEmpty() && said.contains(UNSAID)) {
            found.add(gateway.error(Text.of("process.model.outcome-unsaid"), Text.of("process.model.say-outcome")));
        }
        for (var flow : asking) {
            OutcomeFlow.answers(flow)
                    .filter(word -> known.outcomes().contains(word) && !said.contains(word))
                    .forEach(word -> found.add(flow.error(
                            Text.of("process.model.answer-never-comes", word),
                            Text.of("process.model.said-here", listed(said)))));
        }
        return found.build();
    }

    private Stream<ModelFinding> heard(ModelElement task) {
        return StepsAreBeans.bean(task).stream()
                .filter(known.steps()::containsKey)
                .flatMap(step -> {
                    var hears = known.steps().get(step).hears();
                    var rest = new TreeSet<>(outcomes.before(task));
                    rest.removeAll(hears);
                    return hears.isEmpty() || rest.isEmpty()
                            ? Stream.empty()
                            : Stream.of(task.error(
                                    Text.of("process.model.step-cannot-go-by", step, listed(rest)),
                                    Text.of("process.model.lead-others-elsewhere", listed(hears))));
                });
    }

    private Stream<ModelFinding> broughtBack(ModelElement call) {
        var name = call.plain("calledElement");
        boolean asked = CallsAreWired.handed(call, "out")
                .anyMatch(out -> out.plain("source").equals(ModelVariables.OUTCOME));
        return asked && outcomes.ends(name).contains(UNSAID)
                ? Stream.of(call.error(
                        Text.of("process.model.called-model-says-nothing", name), Text.of("process.model.say-at-ends")))
                : Stream.empty();
    }

    private static String listed(Set<String> words) {
        return NameList.listed(
                words.stream().map(word -> word.isEmpty() ? "—" : word).collect(Collectors.toSet()));
    }
}
