package org.lianshen.process.door;

import java.time.Instant;
import java.util.Optional;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.TaskPeriods;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.TimedTask;
import org.lianshen.round.Objection;
import org.lianshen.round.Objections;
import org.springframework.stereotype.Component;

/** The chair decides an objection. */
@Component
class ObjectionDoor implements FormDoor {

    private final FormDisplay display;
    private final Objections objections;
    private final TaskPeriods periods;

    ObjectionDoor(FormDisplay display, Objections objections, TaskPeriods periods) {
        this.display = display;
        this.objections = objections;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.DECIDE_OBJECTION;
    }

    /** It is listed by the proposal objected to: a notice may meet several. */
    @Override
    public void created(HumanTask task) {
        var objection = objections.find(task.get(Vocabulary.OBJECTION)).orElseThrow(Refusal::notFound);
        task.keep(Vocabulary.NUMBER.name(), objection.number().value());
    }

    @Override
    public Instant due(HumanTask task) {
        return periods.ofRound(task, TimedTask.DECIDE_OBJECTION);
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var objection = objections.find(task.get(Vocabulary.OBJECTION)).orElseThrow(Refusal::notFound);
        var round = DirectionId.ofKey(task.get(Vocabulary.ROUND));
        task.show(display.head(objection.number()))
                .show("roundName", display.directionName(round))
                .show("objector", objection.objector())
                .show("ground", objection.ground())
                .show("filedText", display.moment(objection.filedAt()));
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var decision = answers.oneOf("decision", "upheld", "dismissed");
        var reason = answers.requiredText("reason");
        answers.orRefuse();
        boolean upheld = decision.equals("upheld");
        objections.decide(
                task.get(Vocabulary.OBJECTION),
                upheld ? Objection.State.UPHELD : Objection.State.DISMISSED,
                reason,
                account);
    }
}
