package org.lianshen.process.engine.rehearsal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lianshen.language.Text;
import org.lianshen.process.StepOutcomes;
import org.lianshen.process.rehearsal.GivenAnswer;
import org.lianshen.process.rehearsal.RehearsalCase;
import org.lianshen.process.rehearsal.StepEffect;

/** What the domain answered and did in a case, as its records tell. */
final class RecordedAnswers {

    /** Of each question, by when it was asked. */
    private final Map<String, TreeMap<Instant, List<GivenAnswer>>> answers = new HashMap<>();

    private final Map<GivenAnswer, Integer> asked = new HashMap<>();
    private final List<StepEffect> effects;

    RecordedAnswers(RehearsalCase played) {
        played.answers()
                .forEach(given -> answers.computeIfAbsent(given.question(), none -> new TreeMap<>())
                        .computeIfAbsent(given.at(), none -> new ArrayList<>())
                        .add(given));
        effects = new ArrayList<>(played.effects());
    }

    /**
     * What a question is answered at a moment: what it was answered last until then, or else what it was answered
     * first. Where it was asked several times in one moment, one answer after the other.
     *
     * @param question with its arguments
     * @param now when
     */
    Optional<Object> answer(String question, Instant now) {
        var given = answers.getOrDefault(question, answers.get(question.substring(0, question.indexOf('('))));
        if (given == null) {
            return Optional.empty();
        }
        var moment = given.floorEntry(now);
        var several = (moment == null ? given.firstEntry() : moment).getValue();
        int turn = asked.merge(several.get(0), 1, Integer::sum);
        return Optional.of(read(several.get(Math.min(turn, several.size()) - 1).answer()));
    }

    private static Object read(Object answer) {
        if (answer instanceof String text) {
            try {
                return Date.from(Instant.parse(text));
            } catch (DateTimeParseException e) {
                return text;
            }
        }
        return answer;
    }

    /**
     * What a step does: what it did the first time that has not been told yet, for the same review, agency or objection
     * if there is one.
     *
     * @param step its bean
     * @param about the variables before
     * @throws UnansweredException where it never ran, and models go by what it says
     */
    Map<String, String> effect(String step, Map<String, String> about) {
        var same = effects.stream()
                .filter(effect -> effect.step().equals(step) && effect.about().equals(about))
                .findFirst();
        var next = same.or(() ->
                effects.stream().filter(effect -> effect.step().equals(step)).findFirst());
        next.ifPresent(effects::remove);
        if (next.isEmpty() && !StepOutcomes.saidBy(step).isEmpty()) {
            throw new UnansweredException(Text.of("process.rehearsal.step-never-ran", step));
        }
        return next.map(StepEffect::says).orElse(Map.of());
    }
}
