package org.lianshen.process.door;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.ExpertCandidate;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.Panel;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Collation;
import org.lianshen.language.Text;
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
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** The officer assigns experts to all proposals of a round; a suggestion is filled in. */
@Component
class AssignmentDoor implements FormDoor {

    private static final Text SEPARATOR = new Text("；", "; ");
    private static final Text COLON = new Text("：", ": ");
    private static final Text LIST = new Text("、", ", ");

    private final FormDisplay display;
    private final Proposals proposals;
    private final Experts experts;
    private final Assignments assignments;
    private final TaskPeriods periods;
    private final Catalogue catalogue;

    AssignmentDoor(
            FormDisplay display,
            Proposals proposals,
            Experts experts,
            Assignments assignments,
            TaskPeriods periods,
            Catalogue catalogue) {
        this.display = display;
        this.catalogue = catalogue;
        this.proposals = proposals;
        this.experts = experts;
        this.assignments = assignments;
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
        Map<ProposalNumber, Panel> suggested =
                assignments.suggest(round).stream().collect(Collectors.toMap(Panel::number, Function.identity()));
        var waiting = proposals.of(round, Set.of(ProposalStatus.ELIGIBLE));
        task.show(display.head(round)).show("neededText", needed(round));
        task.showJson(
                "assignments",
                waiting.stream()
                        .map(proposal -> row(proposal, suggested.get(proposal.number())))
                        .toList());
        task.showJson(
                "expertOptions",
                experts.all().stream()
                        .sorted(Comparator.comparing(Expert::name, Collation.byName()))
                        .map(expert ->
                                Map.of("value", expert.id(), "label", expert.name() + ", " + expert.organisation()))
                        .toList());
        task.showJson("expertTable", expertTable(experts.candidates(round, waiting)));
    }

    private String needed(DirectionId round) {
        var call = catalogue.call(round.call()).orElseThrow(Refusal::notFound).parameters();
        return display.words(
                "assign-experts.needed",
                String.valueOf(call.minimumExperts()),
                String.valueOf(Math.max(call.minimumExperts(), call.expertsPerProposal())));
    }

    private Map<String, Object> row(Proposal proposal, @org.jspecify.annotations.Nullable Panel suggestion) {
        var row = new LinkedHashMap<String, Object>();
        row.put("number", proposal.number());
        row.put("title", display.title(proposal));
        row.put("dossierUrl", "/proposals/" + proposal.number());
        row.put("experts", suggestion == null ? List.of() : suggestion.experts());
        return row;
    }

    /** Every expert, with the proposals of this round they must stay out of. */
    private List<Map<String, Object>> expertTable(Map<ProposalNumber, List<ExpertCandidate>> candidates) {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        candidates.forEach((number, looked) -> {
            for (var candidate : looked) {
                var row = rows.computeIfAbsent(candidate.expert().id(), id -> expertRow(candidate));
                told(row, "conflicts", number, candidate.conflicts());
                told(row, "doubts", number, candidate.doubts());
            }
        });
        return rows.values().stream()
                .sorted(Comparator.comparing(row -> String.valueOf(row.get("expert")), Collation.byName()))
                .toList();
    }

    private static void told(Map<String, Object> row, String column, ProposalNumber number, List<Text> grounds) {
        if (!grounds.isEmpty()) {
            var reasons = grounds.stream().map(Text::here).collect(Collectors.joining(SEPARATOR.here()));
            row.merge(
                    column,
                    number + COLON.here() + reasons,
                    (before, more) -> before.equals("—") ? more : before + SEPARATOR.here() + more);
        }
    }

    /** Four columns, as narrow as a page beside the list of tasks. */
    private Map<String, Object> expertRow(ExpertCandidate candidate) {
        var row = new LinkedHashMap<String, Object>();
        var expert = candidate.expert();
        row.put("expert", expert.name() + "\n" + expert.organisation());
        row.put(
                "keywords",
                String.join(LIST.here(), expert.keywords())
                        + "\n"
                        + display.words(
                                "assign-experts.load",
                                String.valueOf(candidate.load()),
                                String.valueOf(candidate.maxLoad())));
        row.put("conflicts", "—");
        row.put("doubts", "—");
        return row;
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var round = DirectionId.ofKey(task.get(Vocabulary.ROUND));
        var panels = answers.rows("assignments").stream()
                .map(row -> new Panel(
                        new ProposalNumber(row.requiredText("number")), row.words("experts"), row.text("clearance")))
                .toList();
        answers.orRefuse();
        assignments.assign(round, panels, account);
    }
}
