package org.lianshen.process.modelcheck;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.timer.TimerTextRefused;
import org.lianshen.process.timer.TimerTexts;

/** Every timer says when, in a text that can be read when the timer is reached, or asks a bean that gives a time. */
final class TimersAreReadable implements ModelRule {

    private static final Set<String> KINDS = Set.of("timeDate", "timeDuration", "timeCycle");
    private static final String RETRIES = "failedJobRetryTimeCycle";
    private static final Instant SOME_DAY = Instant.parse("2022-01-01T00:00:00Z");

    private final KnownNames known;

    TimersAreReadable(KnownNames known) {
        this.known = known;
    }

    @Override
    public Stream<ModelFinding> check(ModelElement element) {
        if (element.kind().equals("timerEventDefinition")) {
            return element.children().anyMatch(child -> KINDS.contains(child.kind()))
                    ? Stream.empty()
                    : Stream.of(silent(element));
        }
        if (element.kind().equals("userTask") && !element.ofEngine("dueDate").isEmpty()) {
            return check(element, "timeDate", element.ofEngine("dueDate")).stream();
        }
        return KINDS.contains(element.kind()) || element.kind().equals(RETRIES)
                ? check(element, element.kind(), element.text()).stream()
                : Stream.empty();
    }

    private Optional<ModelFinding> check(ModelElement element, String kind, String said) {
        if (said.isEmpty()) {
            return Optional.of(silent(element));
        }
        var asked = Expressions.whole(said);
        if (asked.isPresent()) {
            var constant = Expressions.constant(asked.get());
            return constant.isPresent() ? read(element, kind, constant.get()) : answered(element, kind, asked.get());
        }
        // what is put together of texts and answers is known only when it is reached
        return Expressions.in(said).findAny().isPresent() ? Optional.empty() : read(element, kind, said);
    }

    private static Optional<ModelFinding> read(ModelElement element, String kind, String text) {
        try {
            switch (kind) {
                case "timeDate" -> TimerTexts.date(text, SOME_DAY);
                case "timeDuration" -> TimerTexts.duration(text, SOME_DAY);
                case RETRIES -> TimerTexts.retries(text);
                default -> TimerTexts.cycle(text, SOME_DAY);
            }
        } catch (TimerTextRefused refused) {
            return Optional.of(element.error(
                    new Text(refused.problem().zh() + "。", refused.problem().en() + "."),
                    new Text(refused.remedy().zh() + "。", refused.remedy().en() + ".")));
        }
        return kind.equals("timeCycle") && text.startsWith("R") && TimerTexts.lacksOffset(text)
                ? Optional.of(withoutOffset(element, text))
                : Optional.empty();
    }

    /** A bean's answer is a time, or a text that says one; a cycle is always a text. */
    private Optional<ModelFinding> answered(ModelElement element, String kind, String asked) {
        var unreadable =
                Expressions.periods(asked).filter(period -> !isPeriod(period)).findFirst();
        if (unreadable.isPresent()) {
            return Optional.of(element.error(
                    Text.of("process.model.no-period", unreadable.get()), Text.of("process.model.write-period")));
        }
        var uses = Expressions.uses(asked).toList();
        if (uses.isEmpty() || !asked.startsWith(uses.get(0).name() + ".") || !asked.endsWith(")")) {
            return Optional.empty();
        }
        var use = uses.get(0);
        return Optional.ofNullable(known.questions().get(use.name()))
                .flatMap(type -> ExpressionsAreKnown.answers(type, use))
                .filter(answer -> !tells(kind, answer.getReturnType()))
                .map(answer -> element.error(
                        Text.of(
                                "process.model.answer-is-no-time",
                                asked,
                                answer.getReturnType().getSimpleName()),
                        kind.equals("timeCycle")
                                ? Text.of("process.model.cycle-is-text")
                                : Text.of("process.model.ask-for-date-or-text")));
    }

    private static boolean isPeriod(String text) {
        try {
            return !Duration.parse(text).isNegative();
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static boolean tells(String kind, Class<?> answer) {
        return answer == String.class || !kind.equals("timeCycle") && Date.class.isAssignableFrom(answer);
    }

    private static ModelFinding silent(ModelElement element) {
        return element.error(Text.of("process.model.timer-without-time"), Text.of("process.model.give-timer-time"));
    }

    private static ModelFinding withoutOffset(ModelElement element, String text) {
        return element.error(Text.of("process.model.no-offset", text), Text.of("process.model.say-offset"));
    }
}
