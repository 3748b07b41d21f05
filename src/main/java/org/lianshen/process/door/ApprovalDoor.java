package org.lianshen.process.door;

import java.time.Instant;
import java.util.Optional;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.TaskPeriods;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.TimedTask;
import org.lianshen.round.Approvals;
import org.springframework.stereotype.Component;

/** The approver approves the settled list, or sends it back to the chair. */
@Component
class ApprovalDoor implements FormDoor {

    private final RankingTable table;
    private final Approvals approvals;
    private final TaskPeriods periods;

    ApprovalDoor(RankingTable table, Approvals approvals, TaskPeriods periods) {
        this.table = table;
        this.approvals = approvals;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.APPROVE_LIST;
    }

    @Override
    public Instant due(HumanTask task) {
        return periods.ofRound(task, TimedTask.APPROVE_LIST);
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        table.show(task, DirectionId.ofKey(task.get(Vocabulary.ROUND)));
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var decision = answers.oneOf("decision", "approve", "send-back");
        answers.orRefuse();
        var round = DirectionId.ofKey(task.get(Vocabulary.ROUND));
        if (decision.equals("approve")) {
            approvals.approve(round, account);
            task.end(Outcome.APPROVED);
        } else {
            approvals.sendBack(round, answers.text("reason"), account);
            task.end(Outcome.SENT_BACK);
        }
    }
}
