package org.lianshen.process.door;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.Panel;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.plan.AssignmentPlan;
import org.lianshen.expertreview.plan.AssignmentPlans;
import org.lianshen.expertreview.plan.PlanId;
import org.lianshen.language.Collation;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.TaskPeriods;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.TimedTask;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.stereotype.Component;

/**
 * The officer confirms the plan of a round. A short list of proposals can be changed right here; a long one is looked
 * at and changed on the round's page. What is sent is either the list, or the plan that was looked at.
 */
@Component
class AssignmentDoor implements FormDoor {

    /** Who solved a plan that no officer has asked for. */
    private static final String SYSTEM = "system";

    private final FormDisplay display;
    private final Experts experts;
    private final Assignments assignments;
    private final AssignmentPlans plans;
    private final TaskPeriods periods;
    private final Catalogue catalogue;

    AssignmentDoor(
            FormDisplay display,
            Experts experts,
            Assignments assignments,
            AssignmentPlans plans,
            TaskPeriods periods,
            Catalogue catalogue) {
        this.display = display;
        this.catalogue = catalogue;
        this.experts = experts;
        this.assignments = assignments;
        this.plans = plans;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.ASSIGN_EXPERTS;
    }

    @Override
    public Instant due(HumanTask task) {
        return periods.ofRound(task, TimedTask.ASSIGN_EXPERTS);
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var round = DirectionId.ofKey(task.get(Vocabulary.ROUND));
        var plan = plans.current(round, SYSTEM);
        task.show(display.head(round)).show("neededText", needed(round)).show("planText", told(plan));
        task.show("planUrl", "/rounds/" + round.call() + "/" + round.code() + "/assignment");
        task.show("planId", plan.id().value());
        Map<ProposalNumber, Panel> panels =
                plan.panels().stream().collect(Collectors.toMap(Panel::number, Function.identity()));
        task.showJson(
                "assignments",
                plans.waiting(round).stream()
                        .map(proposal -> row(proposal, panels.get(proposal.number())))
                        .toList());
        task.showJson(
                "expertOptions",
                experts.all().stream()
                        .sorted(Comparator.comparing(Expert::name, Collation.byName()))
                        .map(expert ->
                                Map.of("value", expert.id(), "label", expert.name() + ", " + expert.organisation()))
                        .toList());
    }

    private String needed(DirectionId round) {
        var call = catalogue.call(round.call()).orElseThrow(Refusal::notFound).parameters();
        return display.words(
                "assign-experts.needed",
                String.valueOf(call.minimumExperts()),
                String.valueOf(Math.max(call.minimumExperts(), call.expertsPerProposal())));
    }

    /** The plan in a sentence or two. */
    private String told(AssignmentPlan plan) {
        var result = plan.result();
        var told = display.words(
                "assign-experts.plan",
                String.valueOf(plan.version()),
                String.valueOf(result.proposals().size()),
                String.valueOf(result.seats().size()),
                String.valueOf(result.wanted()));
        return result.shortage().isNone()
                ? told
                : told
                        + "\n"
                        + display.words(
                                "assign-experts.short",
                                String.valueOf(result.shortage().panels().size()));
    }

    private Map<String, Object> row(Proposal proposal, Panel panel) {
        var row = new LinkedHashMap<String, Object>();
        row.put("number", proposal.number());
        row.put("title", display.title(proposal));
        row.put("dossierUrl", "/proposals/" + proposal.number());
        row.put("experts", panel.experts());
        row.put("clearance", panel.clearance());
        return row;
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var round = DirectionId.ofKey(task.get(Vocabulary.ROUND));
        var panels = answers.rows("assignments").stream()
                .map(row -> new Panel(
                        new ProposalNumber(row.requiredText("number")), row.words("experts"), row.text("clearance")))
                .toList();
        var plan = answers.text("plan");
        answers.orRefuse();
        if (plan == null) {
            assignments.assign(round, panels, account);
        } else if (panels.isEmpty()) {
            plans.confirm(round, new PlanId(plan), account);
        } else {
            plans.confirm(round, new PlanId(plan), panels, account);
        }
    }
}
