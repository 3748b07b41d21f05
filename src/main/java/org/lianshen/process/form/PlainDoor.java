package org.lianshen.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.word.Word;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.modelcheck.form.PlainTask;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.DirectionId;
import org.lianshen.time.WorkingDays;

/** The way in and out of a task whose form says itself what becomes of its answers. */
final class PlainDoor implements TaskDoor {

    /** Whoever reviews is not to know it, and a form may be given to anybody. */
    private static final Set<String> WHO_APPLIES = Set.of("leadOrganisation", "partners", "dossierUrl");

    private final String form;
    private final PlainTask plain;
    private final FieldLabels labels;
    private final MarkdownPlaces markdown;
    private final FormDisplay display;
    private final WorkingDays workingDays;
    private final PlainAnswerRepository answered;
    private final Clock clock;

    PlainDoor(
            String form,
            PlainTask plain,
            JsonNode schema,
            FormWords words,
            FormDisplay display,
            WorkingDays workingDays,
            PlainAnswerRepository answered,
            Clock clock) {
        this.form = form;
        this.plain = plain;
        this.labels = FieldLabels.of(schema, text -> words.chinese(form, text));
        this.markdown = MarkdownPlaces.of(schema);
        this.display = display;
        this.workingDays = workingDays;
        this.answered = answered;
        this.clock = clock;
    }

    FieldLabels labels() {
        return labels;
    }

    MarkdownPlaces markdown() {
        return markdown;
    }

    @Override
    public Instant due(HumanTask task) {
        // the checker lets none live that does not say it
        return workingDays.endAfter(task.createdAt(), Objects.requireNonNull(plain.workingDays()));
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    /** A form that says it is about what its model does not carry shows nothing of it, and can be answered. */
    @Override
    public void show(HumanTask task) {
        if (plain.ofRound() && task.has(Vocabulary.ROUND)) {
            task.show(display.head(DirectionId.ofKey(task.get(Vocabulary.ROUND))));
        } else if (!plain.ofRound() && task.has(Vocabulary.NUMBER)) {
            var head = display.head(task.get(Vocabulary.NUMBER));
            if (!task.isStaffs()) {
                head.keySet().removeAll(WHO_APPLIES);
            }
            task.show(head);
        }
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var decision = plain.outcomes().isEmpty() ? acknowledged(answers) : chosen(answers);
        var reason = plain.reasonRequired()
                ? answers.requiredText(PlainTask.REASON)
                : plain.reason() ? answers.text(PlainTask.REASON) : null;
        answers.orRefuse();
        answered.insert(task.id(), task.businessKey(), form, task.name(), decision, reason, account, clock.instant());
        if (decision != null) {
            task.end(Word.find(Outcome.class, decision).orElseThrow());
        }
    }

    private static @Nullable String acknowledged(Answers answers) {
        answers.ticked(PlainTask.ACKNOWLEDGED);
        return null;
    }

    private String chosen(Answers answers) {
        return answers.oneOf(PlainTask.DECISION, plain.outcomes().toArray(String[]::new));
    }
}
