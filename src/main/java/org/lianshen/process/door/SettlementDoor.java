package org.lianshen.process.door;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.TaskPeriods;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.TimedTask;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.Approvals;
import org.lianshen.round.CutLineDeparture;
import org.springframework.stereotype.Component;

/** The chair settles the ranking, and may depart from the cut line with reasons. */
@Component
class SettlementDoor implements FormDoor {

    private final RankingTable table;
    private final Approvals approvals;
    private final TaskPeriods periods;

    SettlementDoor(RankingTable table, Approvals approvals, TaskPeriods periods) {
        this.table = table;
        this.approvals = approvals;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.SETTLE_RANKING;
    }

    @Override
    public Instant due(HumanTask task) {
        return periods.ofRound(task, TimedTask.SETTLE_RANKING);
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var standings = table.show(task, DirectionId.ofKey(task.get(Vocabulary.ROUND)));
        task.showJson(
                "rankingOptions",
                standings.stream()
                        .map(standing -> Map.of(
                                "value",
                                standing.number(),
                                "label",
                                standing.position() + ". " + standing.number() + " " + table.title(standing)))
                        .toList());
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var departures = answers.rows("overrides").stream()
                .filter(row -> row.text("number") != null || row.text("fund") != null || row.text("reason") != null)
                .map(row -> new CutLineDeparture(
                        new ProposalNumber(row.requiredText("number")), verdict(row.text("fund")), row.text("reason")))
                .toList();
        var remark = answers.text("remark");
        answers.orRefuse();
        var round = DirectionId.ofKey(task.get(Vocabulary.ROUND));
        approvals.settle(round, departures, remark, account);
    }

    private static CutLineDeparture.@Nullable Verdict verdict(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "fund" -> CutLineDeparture.Verdict.FUND;
            case "decline" -> CutLineDeparture.Verdict.DECLINE;
            default -> null;
        };
    }
}
