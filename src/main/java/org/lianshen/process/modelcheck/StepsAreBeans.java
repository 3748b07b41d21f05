package org.lianshen.process.modelcheck;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.NameList;

/** What a model has carried out is a bean that carries out steps, named as {@code ${name}}. */
final class StepsAreBeans implements ModelRule {

    private static final String STEP = "delegateExpression";
    private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");

    private final KnownNames known;

    StepsAreBeans(KnownNames known) {
        this.known = known;
    }

    @Override
    public Stream<ModelFinding> check(ModelElement element) {
        var said = element.ofEngine(STEP);
        if (said.isEmpty() && !element.kind().equals("serviceTask")) {
            return Stream.empty();
        }
        if (bean(element).filter(known.steps()::containsKey).isPresent()) {
            return Stream.empty();
        }
        return Stream.of(element.error(
                said.isEmpty()
                        ? Text.of("process.model.task-without-step")
                        : Text.of("process.model.no-such-step", said),
                Text.of("process.model.name-step", NameList.listed(known.steps().keySet()))));
    }

    /** The name of the bean that an element names. */
    static Optional<String> bean(ModelElement element) {
        var name = NAME.matcher(element.ofEngine(STEP));
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
