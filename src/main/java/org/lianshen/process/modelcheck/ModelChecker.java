package org.lianshen.process.modelcheck;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/**
 * What each element of a model is looked at for: parts that may not stand in a model, forms without a door, beans and
 * variables that nobody knows, timers that nobody can read. The engine deploys most of these and fails when they are
 * reached.
 */
final class ModelChecker {

    private final List<ModelRule> rules;

    /**
     * A checker.
     *
     * @param known what models may name
     * @param forms the forms that have a file
     */
    ModelChecker(KnownNames known, Set<String> forms) {
        rules = List.of(
                new AllowedParts(),
                new FormsHaveDoors(known, forms),
                new StepsAreBeans(known),
                new ExpressionsAreKnown(known),
                new TimersAreReadable(known));
    }

    /** Everything that is wrong with a model's elements, in their order. */
    Stream<ModelFinding> check(ModelDocument model) {
        return model.elements().flatMap(element -> rules.stream().flatMap(rule -> rule.check(element)));
    }
}
