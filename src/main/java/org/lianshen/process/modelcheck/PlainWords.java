package org.lianshen.process.modelcheck;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** What models leave to code: parameters are plain words, and times come from the bean that knows the calendar. */
final class PlainWords implements DocumentRule {

    private static final Pattern WORD = Pattern.compile("[a-z-]*");
    private static final Pattern DEADLINE = Pattern.compile("\\$\\{deadlines\\.[a-z][A-Za-z]*\\(.*\\)}");

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        var parameters = model.all("inputParameter", "outputParameter")
                .filter(parameter -> !WORD.matcher(parameter.text()).matches()
                        || parameter.children().findAny().isPresent())
                .map(parameter -> parameter.error(
                        Text.of("process.model.parameter-is-no-word", parameter.name()),
                        Text.of("process.model.write-a-word")));
        var timers = model.all("timeDate", "timeDuration", "timeCycle")
                .filter(time -> !DEADLINE.matcher(time.text()).matches())
                .map(time -> time.error(
                        Text.of("process.model.timer-asks-nobody", time.text().isEmpty() ? "—" : time.text()),
                        Text.of("process.model.ask-deadlines")));
        var due = model.all("userTask")
                .filter(task -> !task.ofEngine("dueDate").isEmpty())
                .map(task -> task.warning(
                        Text.of("process.model.due-date-of-its-own"), Text.of("process.model.leave-due-date")));
        return Stream.of(parameters, timers, due).flatMap(each -> each);
    }
}
