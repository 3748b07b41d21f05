package org.lianshen.process.door;

import java.time.Instant;
import java.util.Optional;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.LongerPeriod;
import org.lianshen.expertreview.LongerPeriods;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.TaskPeriods;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.TimedTask;
import org.springframework.stereotype.Component;

/** An expert asks for a longer period: the officer gives it, or leaves the deadline as it is. */
@Component
class PeriodDoor implements FormDoor {

    private final FormDisplay display;
    private final Assignments assignments;
    private final Experts experts;
    private final LongerPeriods longer;
    private final TaskPeriods periods;

    PeriodDoor(
            FormDisplay display, Assignments assignments, Experts experts, LongerPeriods longer, TaskPeriods periods) {
        this.display = display;
        this.assignments = assignments;
        this.experts = experts;
        this.longer = longer;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.DECIDE_PERIOD;
    }

    /** In its working days, but before the review is due: an answer after that helps nobody. */
    @Override
    public Instant due(HumanTask task) {
        var usual = periods.ofProposal(task, TimedTask.DECIDE_PERIOD);
        var review = find(task).reviewUntil();
        return usual.isBefore(review) ? usual : review;
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.of(DeadlineKind.REVIEW);
    }

    @Override
    public void show(HumanTask task) {
        var assignment = find(task);
        var asked = longer.last(assignment.id());
        task.show(display.head(assignment.number()))
                .show(
                        "expertName",
                        experts.find(assignment.expert()).map(Expert::name).orElse("—"))
                .show("reviewDue", display.moment(assignment.reviewUntil()))
                .show(
                        "askedText",
                        display.moment(asked.map(LongerPeriod::askedUntil).orElse(null)))
                .show("reasonText", asked.map(LongerPeriod::reason).orElse("—"));
    }

    private Assignment find(HumanTask task) {
        return assignments.find(task.get(Vocabulary.ASSIGNMENT)).orElseThrow(Refusal::notFound);
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var id = task.get(Vocabulary.ASSIGNMENT);
        var decision = answers.oneOf("decision", "grant", "refuse");
        answers.orRefuse();
        if (decision.equals("grant")) {
            longer.grant(id, answers.text("remark"), account);
        } else {
            longer.refuse(id, answers.text("reason"), account);
        }
    }
}
