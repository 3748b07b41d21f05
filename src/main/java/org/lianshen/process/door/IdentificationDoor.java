package org.lianshen.process.door;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.ComparedField;
import org.lianshen.confirmation.pairing.Ambiguities;
import org.lianshen.confirmation.pairing.Ambiguity;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.TaskPeriods;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.TimedTask;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.stereotype.Component;

/** A liaison officer says which proposal an agency's entry is about: both sides stand beside each other. */
@Component
class IdentificationDoor implements FormDoor {

    private static final String NONE = "none";
    private static final String OTHER = "other";
    private static final List<String> PLACES = List.of("first", "second", "third");

    private final FormDisplay display;
    private final Ambiguities ambiguities;
    private final Confirmations confirmations;
    private final Deadlines deadlines;
    private final TaskPeriods periods;

    IdentificationDoor(
            FormDisplay display,
            Ambiguities ambiguities,
            Confirmations confirmations,
            Deadlines deadlines,
            TaskPeriods periods) {
        this.display = display;
        this.ambiguities = ambiguities;
        this.confirmations = confirmations;
        this.deadlines = deadlines;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.IDENTIFY_PROPOSAL;
    }

    /** The list of tasks shows the entry's number in place of a proposal's. */
    @Override
    public void created(HumanTask task) {
        var entry =
                ambiguities.find(message(task)).orElseThrow(Refusal::notFound).message();
        task.keep(Vocabulary.NUMBER.name(), number(entry));
    }

    private static String number(AgencyMessage entry) {
        return entry.entry().direction() + " · " + agencysNumber(entry);
    }

    /** While the agency may still answer, its silence ends a proposal: the entry is to be placed before that. */
    @Override
    public Instant due(HumanTask task) {
        var entry = confirmations.message(message(task)).orElseThrow(Refusal::notFound);
        var planned = periods.of(task, entry.call(), TimedTask.IDENTIFY_PROPOSAL);
        return deadlines
                .calendar(entry.direction())
                .agency(entry.agency())
                .filter(deadline -> deadline.isAfter(task.createdAt()) && deadline.isBefore(planned))
                .orElse(planned);
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.of(DeadlineKind.AGENCY);
    }

    @Override
    public void show(HumanTask task) {
        var ambiguity = ambiguities.find(message(task)).orElseThrow(Refusal::notFound);
        var entry = ambiguity.message();
        var free = ambiguity.candidates().stream()
                .filter(candidate -> !candidate.taken())
                .toList();
        task.show(Vocabulary.NUMBER.name(), number(entry));
        task.show(display.head(entry.direction()));
        task.showJson("comparisonColumns", columns(free.size()));
        task.showJson("comparison", comparison(ambiguity, free));
        task.showJson(
                "candidates",
                free.stream()
                        .map(candidate ->
                                Map.of("number", candidate.number(), "dossierUrl", "/proposals/" + candidate.number()))
                        .toList());
        task.showJson("choices", choices(free));
    }

    /** One column per candidate beside the agency's entry. */
    private List<Map<String, String>> columns(int candidates) {
        return Stream.concat(Stream.of("item", "theirs"), PLACES.stream().limit(candidates))
                .map(key -> Map.of("key", key, "label", display.words("identify-proposal.column." + key)))
                .toList();
    }

    private List<Map<String, String>> choices(List<Ambiguity.Candidate> candidates) {
        var choices = new ArrayList<Map<String, String>>();
        for (var candidate : candidates) {
            choices.add(Map.of(
                    "value",
                    candidate.number().value(),
                    "label",
                    candidate.number() + " · " + candidate.status().label().here()));
        }
        choices.add(Map.of("value", OTHER, "label", display.words("identify-proposal.other")));
        choices.add(Map.of("value", NONE, "label", display.words("identify-proposal.none")));
        return choices;
    }

    private List<Map<String, String>> comparison(Ambiguity ambiguity, List<Ambiguity.Candidate> candidates) {
        var rows = new ArrayList<Map<String, String>>();
        rows.add(row(
                "number",
                agencysNumber(ambiguity.message()),
                candidates,
                candidate -> candidate.number().value()));
        for (var field : ComparedField.BY_SIDE) {
            rows.add(row(
                    field.word(),
                    text(field.text(ambiguity.theirs())),
                    candidates,
                    candidate -> likeness(field, candidate)));
        }
        rows.add(row(
                "points",
                "",
                candidates,
                candidate -> candidate.evidence().total().toPlainString()));
        return rows;
    }

    private static String agencysNumber(AgencyMessage message) {
        var reference = message.entry().reference();
        return reference == null ? message.entry().id() : reference;
    }

    private static String likeness(ComparedField field, Ambiguity.Candidate candidate) {
        var ours = text(field.text(candidate.ours()));
        var evidence = candidate.evidence().of(field);
        return evidence == null ? ours : ours + " (" + evidence.percent() + "%)";
    }

    private static String text(@Nullable Text text) {
        return text == null ? "—" : text.both();
    }

    private Map<String, String> row(
            String item,
            String theirs,
            List<Ambiguity.Candidate> candidates,
            Function<Ambiguity.Candidate, String> cell) {
        var row = new LinkedHashMap<String, String>();
        row.put("item", display.words("identify-proposal." + item));
        row.put("theirs", theirs);
        for (int place = 0; place < Math.min(PLACES.size(), candidates.size()); place++) {
            row.put(PLACES.get(place), cell.apply(candidates.get(place)));
        }
        return row;
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var choice = answers.requiredText("choice");
        var other = answers.text("otherNumber");
        var reason = answers.requiredText("reason");
        answers.orRefuse();
        ambiguities.decide(message(task), ProposalNumber.ofNullable(number(choice, other)), reason, account);
    }

    private static @Nullable String number(String choice, @Nullable String other) {
        if (choice.equals(OTHER) && other == null) {
            throw Refusal.unacceptable("/otherNumber", Text.of("process.give-number-of-proposal"));
        }
        return switch (choice) {
            case NONE -> null;
            case OTHER -> other;
            default -> choice;
        };
    }

    private static long message(HumanTask task) {
        return Long.parseLong(task.get(Vocabulary.MESSAGE));
    }
}
