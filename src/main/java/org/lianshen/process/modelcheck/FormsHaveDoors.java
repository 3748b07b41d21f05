package org.lianshen.process.modelcheck;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.NameList;

/** Every task of a person has a form with a file, and a door that takes what the form sends. */
final class FormsHaveDoors implements ModelRule {

    private static final String FORM = "formRef";

    private final KnownNames known;
    private final Set<String> forms;

    FormsHaveDoors(KnownNames known, Set<String> forms) {
        this.known = known;
        this.forms = forms;
    }

    @Override
    public Stream<ModelFinding> check(ModelElement element) {
        var form = element.ofEngine(FORM);
        if (element.kind().equals("userTask")) {
            return (form.isEmpty() ? Optional.of(withoutForm(element)) : ofTask(element, form)).stream();
        }
        return form.isEmpty() ? Stream.empty() : Stream.of(elsewhere(element, form));
    }

    private Optional<ModelFinding> ofTask(ModelElement task, String form) {
        if (!forms.contains(form)) {
            return Optional.of(task.error(
                    Text.of("process.model.no-such-form", form),
                    Text.of("process.model.add-form", form, NameList.listed(forms))));
        }
        if (!known.doors().containsKey(form)) {
            return Optional.of(task.error(
                    Text.of("process.model.form-without-door", form),
                    Text.of(
                            "process.model.write-door",
                            NameList.listed(known.doors().keySet()))));
        }
        return Optional.empty();
    }

    private ModelFinding withoutForm(ModelElement task) {
        return task.error(
                Text.of("process.model.task-without-form"),
                Text.of("process.model.name-form", NameList.listed(known.doors().keySet())));
    }

    private static ModelFinding elsewhere(ModelElement element, String form) {
        return element.error(Text.of("process.model.only-tasks-have-forms", form), Text.of("process.model.move-form"));
    }
}
