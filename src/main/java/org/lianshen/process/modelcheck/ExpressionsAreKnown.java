package org.lianshen.process.modelcheck;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.Expressions.Use;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.NameList;

/** Expressions ask beans that are there for what these can answer, and read variables that somebody sets. */
final class ExpressionsAreKnown implements ModelRule {

    /** Where texts are for people. */
    private static final Set<String> READ_BY_PEOPLE = Set.of("documentation", "text", "name", "id");
    /** Set by the engine in a repeated activity. */
    private static final Set<String> LENT =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private static final Use BUSINESS_KEY = new Use("execution", "processBusinessKey", Use.NOT_CALLED);

    private final KnownNames known;

    ExpressionsAreKnown(KnownNames known) {
        this.known = known;
    }

    @Override
    public Stream<ModelFinding> check(ModelElement element) {
        if (READ_BY_PEOPLE.contains(element.kind())) {
            return Stream.empty();
        }
        return element.values().entrySet().stream()
                .filter(value -> !READ_BY_PEOPLE.contains(value.getKey()))
                // steps have a rule of their own
                .filter(value -> !value.getKey().equals("delegateExpression"))
                .flatMap(value -> Expressions.in(value.getValue()))
                .flatMap(Expressions::uses)
                .distinct()
                .flatMap(use -> fault(element, use).stream());
    }

    private Optional<ModelFinding> fault(ModelElement element, Use use) {
        if (use.equals(BUSINESS_KEY)) {
            return Optional.empty();
        }
        var type = known.questions().get(use.name());
        if (type != null) {
            return use.member() == null || answers(type, use).isPresent()
                    ? Optional.empty()
                    : Optional.of(unanswered(element, use, type));
        }
        boolean variable = use.member() == null && use.arguments() == Use.NOT_CALLED;
        if (variable
                && (known.variables().contains(use.name()) || LENT.contains(use.name()) || sets(element, use.name()))) {
            return Optional.empty();
        }
        return Optional.of(variable ? noVariable(element, use) : noBean(element, use));
    }

    /** The method that answers a question to a bean. */
    static Optional<Method> answers(Class<?> type, Use use) {
        return questions(type)
                .filter(method -> method.getName().equals(use.member()))
                .filter(method -> method.getParameterCount() == use.arguments())
                .findFirst();
    }

    private static Stream<Method> questions(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> method.getDeclaringClass() != Object.class);
    }

    /** Whether the model itself gives something that name. */
    private static boolean sets(ModelElement element, String variable) {
        return element.everywhere().anyMatch(other -> switch (other.kind()) {
            case "inputParameter", "outputParameter" -> other.plain("name").equals(variable);
            case "in", "out" -> other.plain("target").equals(variable);
            default -> other.ofEngine("elementVariable").equals(variable);
        });
    }

    private ModelFinding noBean(ModelElement element, Use use) {
        return element.error(
                Text.of("process.model.unknown-in-expression", use.name()),
                Text.of(
                        "process.model.expressions-may-ask",
                        NameList.listed(known.questions().keySet())));
    }

    private ModelFinding noVariable(ModelElement element, Use use) {
        return element.error(
                Text.of("process.model.unset-variable", use.name()),
                Text.of("process.model.known-variables", NameList.listed(known.variables())));
    }

    private static ModelFinding unanswered(ModelElement element, Use use, Class<?> type) {
        var asked = use.name() + "." + use.member();
        var known = NameList.listed(questions(type)
                .map(method -> use.name() + "." + method.getName() + "/" + method.getParameterCount())
                .collect(Collectors.toSet()));
        return element.error(
                Text.of("process.model.unknown-question", asked, count(use)),
                Text.of("process.model.known-questions", known));
    }

    private static String count(Use use) {
        return use.arguments() == Use.NOT_CALLED ? "—" : String.valueOf(use.arguments());
    }
}
