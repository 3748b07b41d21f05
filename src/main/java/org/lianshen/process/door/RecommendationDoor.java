package org.lianshen.process.door;

import java.time.Instant;
import java.util.Optional;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.ChangeTable;
import org.lianshen.process.form.CheckTables;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.Deadlines;
import org.lianshen.proposal.version.SubmittedVersions;
import org.lianshen.recommendation.RecommendationDecision;
import org.lianshen.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** The recommender vouches for a proposal, or does not. */
@Component
class RecommendationDoor implements FormDoor {

    private final FormDisplay display;
    private final CheckTables tables;
    private final FormalChecks checks;
    private final Deadlines deadlines;
    private final Recommendations recommendations;
    private final SubmittedVersions versions;
    private final ChangeTable changeTable;

    RecommendationDoor(
            FormDisplay display,
            CheckTables tables,
            FormalChecks checks,
            Deadlines deadlines,
            Recommendations recommendations,
            SubmittedVersions versions,
            ChangeTable changeTable) {
        this.versions = versions;
        this.changeTable = changeTable;
        this.display = display;
        this.tables = tables;
        this.checks = checks;
        this.deadlines = deadlines;
        this.recommendations = recommendations;
    }

    @Override
    public FormKey form() {
        return FormKey.RECOMMEND_PROPOSAL;
    }

    @Override
    public Instant due(HumanTask task) {
        var proposal = display.proposal(task.get(Vocabulary.NUMBER));
        return deadlines.calendar(proposal.direction()).recommenders();
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.of(DeadlineKind.RECOMMENDERS);
    }

    @Override
    public void show(HumanTask task) {
        var number = task.get(Vocabulary.NUMBER);
        var proposal = display.proposal(number);
        task.show(display.head(number));
        tables.showFindings(task, checks.preview(proposal));
        changeTable.show(task, recommendations.find(number).flatMap(made -> versions.since(number, made.decidedAt())));
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var decision = answers.oneOf("decision", "recommend", "decline");
        var opinion =
                decision.equals("decline") ? answers.requiredText("opinion") : answers.either("opinion", "remark");
        answers.orRefuse();
        boolean recommended = decision.equals("recommend");
        recommendations.decide(
                task.get(Vocabulary.NUMBER),
                recommended ? RecommendationDecision.RECOMMEND : RecommendationDecision.DECLINE,
                opinion,
                account);
        task.end(recommended ? Outcome.RECOMMENDED : Outcome.NOT_RECOMMENDED);
    }
}
