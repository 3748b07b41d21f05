package org.lianshen.process.modelcheck;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianshen.language.Text;

/** What a model has carried out is a bean that carries out steps, named as {@code ${name}}. */
final class StepsAreBeans implements ModelRule {

    private static final String STEP = "delegateExpression";
    private static final Pattern NAME = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

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
        var name = NAME.matcher(said);
        if (name.matches() && known.steps().contains(name.group(1))) {
            return Stream.empty();
        }
        return Stream.of(element.error(
                said.isEmpty()
                        ? Text.of("process.model.task-without-step")
                        : Text.of("process.model.no-such-step", said),
                Text.of("process.model.name-step", NameList.listed(known.steps()))));
    }
}
