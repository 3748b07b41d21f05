package org.lianshen.process.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a case of the records of a proposal or round. */
public final class RecordedCase {

    private RecordedCase() {}

    /**
     * The case.
     *
     * @param name number or round
     * @param moments all that happened, in its order
     * @param until when the records end
     * @return empty where the records do not reach back to its beginning
     */
    public static Optional<RehearsalCase> of(String name, List<ProcessMoment> moments, Instant until) {
        var begun = moments.stream()
                .limit(1)
                .flatMap(moment -> moment.moves().stream())
                .filter(move -> move.kind() == MoveKind.BEGUN)
                .findFirst();
        return begun.map(move -> gathered(name, move, moments, until));
    }

    private static RehearsalCase gathered(String name, Move begun, List<ProcessMoment> moments, Instant until) {
        var events = new ArrayList<CaseEvent>();
        var effects = new ArrayList<StepEffect>();
        var answers = new ArrayList<GivenAnswer>();
        var way = new ArrayList<WayStep>();
        for (var moment : moments) {
            for (var move : moment.moves()) {
                switch (move.kind()) {
                    case BEGUN -> {}
                    case ENTERED -> way.add(new WayStep(moment.at(), text(move.model()), text(move.element())));
                    case STEP ->
                        effects.add(new StepEffect(text(move.word()), variables(move.about()), variables(move.says())));
                    case TASK, MESSAGE, MOVED -> events.add(event(moment.at(), move));
                    case ASKED ->
                        answers.add(
                                new GivenAnswer(text(move.word()), moment.at(), Objects.requireNonNull(move.answer())));
                }
            }
        }
        return new RehearsalCase(
                name,
                text(begun.model()),
                begun.word(),
                moments.get(0).at(),
                variables(begun.about()),
                events,
                effects,
                answers,
                way,
                until);
    }

    private static CaseEvent event(Instant at, Move move) {
        return new CaseEvent(
                at,
                move.kind(),
                move.model(),
                move.element(),
                text(move.word()),
                variables(move.about()),
                variables(move.says()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<String, String> variables(@Nullable Map<String, String> variables) {
        return variables == null ? Map.of() : variables;
    }
}
