package org.lianshen.expertreview.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.expertreview.recusal.Recusals;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Parameters;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;

/** Asks of an officer's settings: can any plan keep to them, and may it? */
final class SettingsCheck {

    private static final int MOST_EXPERTS = 100;
    private static final int MOST_LOAD = 1000;
    private static final int LONGEST_REASON = 4000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final Map<ProposalNumber, Proposal> waiting;
    private final Map<String, Expert> experts;
    private final AssignmentContext context;
    private final Parameters call;

    SettingsCheck(List<Proposal> waiting, AssignmentContext context, Parameters call) {
        this.waiting = waiting.stream().collect(Collectors.toMap(Proposal::number, Function.identity()));
        this.experts = context.experts().stream().collect(Collectors.toMap(Expert::id, Function.identity()));
        this.context = context;
        this.call = call;
    }

    /**
     * Nothing, where they do.
     *
     * @throws Refusal malformed, with every problem at once
     */
    void require(PlanSettings settings) {
        var problems = new ArrayList<FieldError>();
        within("/expertsPerProposal", settings.expertsPerProposal(), call.minimumExperts(), MOST_EXPERTS, problems);
        within("/usualLoad", settings.usualLoad(), 1, MOST_LOAD, problems);
        if (settings.mostOfOneOrganisation() != null) {
            within("/mostOfOneOrganisation", settings.mostOfOneOrganisation(), 1, MOST_EXPERTS, problems);
        }
        for (var language : settings.languages()) {
            if (!LANGUAGE.matcher(language).matches()) {
                problems.add(FieldError.at("/languages", Text.of("expertreview.plan.no-language", language)));
            }
        }
        pinned(settings, problems);
        forbidden(settings, problems);
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
    }

    private static void within(String path, int number, int least, int most, List<FieldError> problems) {
        if (number < least || number > most) {
            problems.add(FieldError.at(path, Text.of("expertreview.plan.number-between", least, most)));
        }
    }

    private void pinned(PlanSettings settings, List<FieldError> problems) {
        var seats = new HashMap<ProposalNumber, Integer>();
        var loads = new HashMap<String, Integer>();
        var seen = new HashSet<PairRequest>();
        for (int index = 0; index < settings.pinned().size(); index++) {
            var pair = settings.pinned().get(index);
            var path = "/pinned/" + index;
            if (!known(path, pair, problems)) {
                continue;
            }
            var expert = experts.get(pair.expert());
            if (!seen.add(new PairRequest(pair.number(), pair.expert(), null))) {
                problems.add(
                        FieldError.at(path, Text.of("expertreview.plan.pinned-twice", pair.number(), expert.name())));
            }
            grounds(path, pair, expert, problems);
            if (seats.merge(pair.number(), 1, Integer::sum) == settings.expertsPerProposal() + 1) {
                problems.add(FieldError.at(
                        path,
                        Text.of("expertreview.plan.too-many-pins", pair.number(), settings.expertsPerProposal())));
            }
            int free = Math.max(0, context.maxLoad(expert) - context.load(expert));
            if (loads.merge(pair.expert(), 1, Integer::sum) == free + 1) {
                problems.add(FieldError.at(path, Text.of("expertreview.plan.pins-over-load", expert.name(), free)));
            }
        }
    }

    private void grounds(String path, PairRequest pair, Expert expert, List<FieldError> problems) {
        var grounds = Recusals.grounds(expert, waiting.get(pair.number()), context);
        Recusals.certain(grounds)
                .forEach(ground -> problems.add(FieldError.at(
                        path, Text.of("expertreview.panel.must-not-review", pair.number(), expert.name(), ground))));
        if (Blank.is(pair.reason())) {
            Recusals.doubts(grounds)
                    .forEach(doubt -> problems.add(FieldError.at(
                            path + "/reason",
                            Text.of("expertreview.panel.doubt-unanswered", pair.number(), expert.name(), doubt))));
        }
        tooLong(path, pair, problems);
    }

    private void forbidden(PlanSettings settings, List<FieldError> problems) {
        for (int index = 0; index < settings.forbidden().size(); index++) {
            var pair = settings.forbidden().get(index);
            var path = "/forbidden/" + index;
            if (known(path, pair, problems)) {
                if (Blank.is(pair.reason())) {
                    problems.add(FieldError.at(path + "/reason", Text.of("expertreview.give-reason")));
                }
                tooLong(path, pair, problems);
                if (settings.pin(pair.number(), pair.expert()).isPresent()) {
                    problems.add(FieldError.at(
                            path,
                            Text.of(
                                    "expertreview.plan.pinned-and-forbidden",
                                    pair.number(),
                                    experts.get(pair.expert()).name())));
                }
            }
        }
    }

    private static void tooLong(String path, PairRequest pair, List<FieldError> problems) {
        if (pair.reason() != null && pair.reason().length() > LONGEST_REASON) {
            problems.add(FieldError.at(path + "/reason", Text.of("expertreview.reason-too-long", LONGEST_REASON)));
        }
    }

    private boolean known(String path, PairRequest pair, List<FieldError> problems) {
        if (!waiting.containsKey(pair.number())) {
            problems.add(FieldError.at(path + "/number", Text.of("expertreview.plan.not-waiting", pair.number())));
            return false;
        }
        if (!experts.containsKey(pair.expert())) {
            problems.add(FieldError.at(path + "/expert", Text.of("expertreview.panel.no-such-expert", pair.expert())));
            return false;
        }
        return true;
    }
}
