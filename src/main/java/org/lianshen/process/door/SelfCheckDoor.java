package org.lianshen.process.door;

import java.time.Instant;
import java.util.Optional;
import org.lianshen.expertreview.selfcheck.SelfChecks;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.DirectionId;
import org.springframework.stereotype.Component;

/**
 * An expert of the pool says that they have marked their conflicts and wishes, or have none. They are marked on a page:
 * a form does not carry hundreds of rows.
 */
@Component
class SelfCheckDoor implements FormDoor {

    private final FormDisplay display;
    private final SelfChecks checks;

    SelfCheckDoor(FormDisplay display, SelfChecks checks) {
        this.display = display;
        this.checks = checks;
    }

    @Override
    public FormKey form() {
        return FormKey.CHECK_CONFLICTS;
    }

    @Override
    public Instant due(HumanTask task) {
        return checks.until(round(task));
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var round = round(task);
        var marked = checks.marked(round, task.get(Vocabulary.EXPERT));
        task.show(display.head(round))
                .show("listUrl", "/self-checks/" + round.call() + "/" + round.code())
                .show("markedText", display.words("check-conflicts.marked", marked));
    }

    private static DirectionId round(HumanTask task) {
        return DirectionId.ofKey(task.get(Vocabulary.ROUND));
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var decision = answers.oneOf("decision", "marked", "none");
        answers.orRefuse();
        checks.done(round(task), decision.equals("none"), account);
    }
}
