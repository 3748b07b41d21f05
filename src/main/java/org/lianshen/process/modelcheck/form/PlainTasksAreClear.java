package org.lianshen.process.modelcheck.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.NameList;

/** A form whose answers need no code says what becomes of them, and asks nothing else. */
final class PlainTasksAreClear implements FormRule {

    private static final Set<String> CHOICES = Set.of("radio", "select");
    private static final Set<String> TEXTS = Set.of("textarea", "textfield");

    /** What code offers, without the forms that say for themselves. */
    private final KnownNames known;

    PlainTasksAreClear(KnownNames known) {
        this.known = known;
    }

    @Override
    public Stream<ModelFinding> check(FormDocument form) {
        var found = Stream.<ModelFinding>builder();
        var declared = form.components().stream().filter(PlainTask::isDeclared).toList();
        if (declared.isEmpty()) {
            return Stream.empty();
        }
        var field = declared.get(0);
        if (known.doors().containsKey(form.key())) {
            found.add(form.error(
                    field, Text.of("process.model.plain-has-door", form.key()), Text.of("process.model.drop-plain")));
            return found.build();
        }
        declared.stream()
                .skip(1)
                .forEach(other -> found.add(form.error(
                        other, Text.of("process.model.plain-twice"), Text.of("process.model.declare-once"))));
        PlainTask.of(form.schema())
                .ifPresentOrElse(
                        plain -> check(form, field, plain, found),
                        () -> found.add(form.error(
                                field,
                                Text.of("process.model.plain-within"),
                                Text.of("process.model.plain-to-the-top"))));
        form.components().stream()
                .filter(each -> each.path("key").asText().equals(PlainTask.REASON))
                .filter(each -> !TEXTS.contains(FormDocument.type(each)))
                .forEach(each -> found.add(
                        form.error(each, Text.of("process.model.plain-reason"), Text.of("process.model.ask-text"))));
        return found.build();
    }

    private void check(FormDocument form, JsonNode field, PlainTask plain, Stream.Builder<ModelFinding> found) {
        if (!Set.of(PlainTask.PROPOSAL, PlainTask.ROUND).contains(plain.about())) {
            found.add(form.error(
                    field, Text.of("process.model.plain-about", plain.about()), Text.of("process.model.say-about")));
        }
        if (plain.workingDays() == null) {
            found.add(
                    form.error(field, Text.of("process.model.plain-without-days"), Text.of("process.model.say-days")));
        }
        var key = field.path("key").asText();
        boolean chooses = key.equals(PlainTask.DECISION) && CHOICES.contains(FormDocument.type(field));
        boolean acknowledges =
                key.equals(PlainTask.ACKNOWLEDGED) && FormDocument.type(field).equals("checkbox");
        if (!chooses && !acknowledges) {
            found.add(form.error(
                    field, Text.of("process.model.plain-field", key), Text.of("process.model.choose-or-confirm")));
        }
        if (!field.path("validate").path("required").asBoolean()) {
            found.add(form.error(
                    field, Text.of("process.model.plain-optional", key), Text.of("process.model.require-field")));
        }
        if (chooses && plain.outcomes().isEmpty()) {
            found.add(form.error(
                    field, Text.of("process.model.plain-without-outcomes"), Text.of("process.model.list-outcomes")));
        }
        plain.outcomes().stream()
                .filter(outcome -> !known.outcomes().contains(outcome))
                .sorted()
                .forEach(outcome -> found.add(form.error(
                        field,
                        Text.of("process.model.plain-outcome", outcome),
                        Text.of("process.model.use-outcome", NameList.listed(known.outcomes())))));
    }
}
