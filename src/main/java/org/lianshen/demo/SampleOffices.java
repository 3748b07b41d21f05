package org.lianshen.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.Panel;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.language.Text;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.TaskDesk;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** What recommenders, officers, experts and the chair do with samples, each in the task that the process gave them. */
@Component
class SampleOffices {

    static final String OFFICER = "officer";

    private final ActingAs acting;
    private final TaskDesk desk;
    private final Proposals proposals;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Assignments assignments;
    private final Experts experts;

    SampleOffices(
            ActingAs acting,
            TaskDesk desk,
            Proposals proposals,
            Catalogue catalogue,
            Deadlines deadlines,
            Assignments assignments,
            Experts experts) {
        this.acting = acting;
        this.desk = desk;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.assignments = assignments;
        this.experts = experts;
    }

    void recommend(ProposalNumber number) {
        recommendation(number, "recommend", Text.of("demo.recommended").both());
    }

    void declineToRecommend(ProposalNumber number) {
        recommendation(number, "decline", Text.of("demo.places-taken").both());
    }

    private void recommendation(ProposalNumber number, String decision, String opinion) {
        var recommender = proposals.find(number).orElseThrow().content().recommender();
        complete(
                "recommender-" + recommender,
                number.value(),
                FormKey.RECOMMEND_PROPOSAL,
                Map.of("decision", decision, "opinion", opinion));
    }

    void passFormally(Direction direction, ProposalNumber number) {
        formalCheck(direction, number, "pass", Text.of("demo.requirements-met").both());
    }

    void returnForCorrection(Direction direction, ProposalNumber number) {
        formalCheck(
                direction, number, "return", Text.of("demo.shorten-duration").both());
    }

    void refuseFormally(Direction direction, ProposalNumber number) {
        formalCheck(direction, number, "refuse", Text.of("demo.exceeds-both").both());
    }

    private void formalCheck(Direction direction, ProposalNumber number, String decision, String reason) {
        var answers = direction.questions().stream()
                .map(question -> Map.of("rule", question.id(), "answer", "yes"))
                .toList();
        complete(
                OFFICER,
                number.value(),
                FormKey.CHECK_FORMAL_REQUIREMENTS,
                Map.of("decision", decision, "reason", reason, "answers", answers));
    }

    void closeIntake(Direction direction) {
        acting.run(
                OFFICER,
                () -> deadlines.close(
                        direction.id(), Text.of("demo.closed-early").both(), OFFICER));
    }

    /** Assigns experts to the proposals of a round. */
    void assignExperts(Direction direction, List<Panel> panels) {
        var rows = panels.stream()
                .map(panel -> Map.of("number", panel.number().value(), "experts", panel.experts()))
                .toList();
        complete(OFFICER, round(direction), FormKey.ASSIGN_EXPERTS, Map.of("assignments", rows));
    }

    /**
     * The experts of a proposal answer.
     *
     * @param panel the experts, in the order in which they answer
     * @param answers per expert a score or that they decline; experts beyond the list do not answer yet
     */
    void review(Panel panel, List<String> answers) {
        var assigned = assignments.of(panel.number()).stream()
                .collect(Collectors.toMap(Assignment::expert, Function.identity()));
        for (int index = 0; index < answers.size(); index++) {
            review(Objects.requireNonNull(assigned.get(panel.experts().get(index))), answers.get(index));
        }
    }

    private void review(Assignment assignment, String answer) {
        var expert = experts.find(assignment.expert()).orElseThrow();
        var account = Objects.requireNonNull(expert.account(), "experts of demo mode have accounts");
        if (answer.equals("decline")) {
            var reason = Text.of("demo.calendar-full").both();
            complete(
                    account,
                    assignment.number().value(),
                    FormKey.SCORE_PROPOSAL,
                    Map.of("decision", "decline", "reason", reason));
            return;
        }
        var rows = catalogue.direction(assignment.direction()).orElseThrow().template().criteria().stream()
                .map(criterion -> Map.of(
                        "id",
                        criterion.id(),
                        "score",
                        Integer.parseInt(answer),
                        "comment",
                        Text.of("demo.well-argued", criterion.name()).both()))
                .toList();
        var sheet = Map.of(
                "decision",
                "score",
                "criteria",
                rows,
                "comment",
                Text.of("demo.original-and-feasible").both());
        complete(account, assignment.number().value(), FormKey.SCORE_PROPOSAL, sheet);
    }

    void settleRanking(Direction direction) {
        complete(
                "chair",
                round(direction),
                FormKey.SETTLE_RANKING,
                Map.of("remark", Text.of("demo.funded-in-order").both()));
    }

    void approveList(Direction direction) {
        complete("approver", round(direction), FormKey.APPROVE_LIST, Map.of("decision", "approve"));
    }

    private static String round(Direction direction) {
        return direction.id().key();
    }

    private void complete(String account, String businessKey, FormKey form, Map<String, ?> answers) {
        acting.run(account, () -> desk.complete(account, businessKey, form, answers));
    }
}
