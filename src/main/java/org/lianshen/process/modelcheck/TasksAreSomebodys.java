package org.lianshen.process.modelcheck;

import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.NameList;

/** Every task of a person is offered to somebody, with the form of the same deployment. */
final class TasksAreSomebodys implements DocumentRule {

    private final KnownNames known;

    TasksAreSomebodys(KnownNames known) {
        this.known = known;
    }

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        return model.all("userTask").flatMap(this::check);
    }

    private Stream<ModelFinding> check(ModelElement task) {
        var found = Stream.<ModelFinding>builder();
        var groups = task.ofEngine("candidateGroups");
        if (groups.isBlank() && task.ofEngine("candidateUsers").isBlank()) {
            found.add(task.error(
                    Text.of("process.model.task-without-candidates"),
                    Text.of("process.model.name-candidates", NameList.listed(known.groups()))));
        }
        if (Expressions.in(groups).findAny().isEmpty() && !groups.isBlank()) {
            Stream.of(groups.split(",", -1))
                    .map(String::strip)
                    .filter(group -> !known.groups().contains(group))
                    .forEach(group -> found.add(task.error(
                            Text.of("process.model.unknown-group", group),
                            Text.of("process.model.name-candidates", NameList.listed(known.groups())))));
        }
        if (!task.ofEngine("formRef").isEmpty()
                && !task.ofEngine("formRefBinding").equals("deployment")) {
            found.add(task.error(
                    Text.of("process.model.form-binds-elsewhere"), Text.of("process.model.bind-form-to-deployment")));
        }
        return found.build();
    }
}
