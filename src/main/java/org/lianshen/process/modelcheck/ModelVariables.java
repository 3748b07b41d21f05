package org.lianshen.process.modelcheck;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables that a model reads and sets. */
final class ModelVariables {

    /** Said by steps, tasks and messages on the way; {@link OutcomesAreAnswered} follows it. */
    static final String OUTCOME = "outcome";

    private static final Set<String> MAPPINGS = Set.of("in", "out");

    private ModelVariables() {}

    /** What the model itself gives something: parameters, what calls bring back, parts of lists. */
    static Set<String> set(ModelDocument model) {
        return model.elements()
                .flatMap(element -> switch (element.kind()) {
                    case "inputParameter", "outputParameter" -> Stream.of(element.name());
                    case "out" -> Stream.of(element.plain("target"));
                    default -> Stream.of(element.ofEngine("elementVariable"));
                })
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What somebody has to hand to a model that is called. */
    static Set<String> needs(ModelDocument model, Set<String> known) {
        var needs = new TreeSet<String>();
        model.elements().forEach(element -> {
            if (element.is("in")) {
                needs.add(element.plain("source"));
            }
            if (!MAPPINGS.contains(element.kind()) && !element.is("documentation")) {
                element.values().values().stream()
                        .flatMap(Expressions::in)
                        .flatMap(ModelVariables::read)
                        .forEach(needs::add);
            }
        });
        needs.retainAll(known);
        needs.removeAll(set(model));
        needs.remove(OUTCOME);
        return needs;
    }

    /** The bare names in an expression; those of beans are no variables, which the caller knows. */
    private static Stream<String> read(String expression) {
        return Expressions.uses(expression)
                .filter(use -> use.member() == null && use.arguments() == Expressions.Use.NOT_CALLED)
                .map(Expressions.Use::name);
    }
}
