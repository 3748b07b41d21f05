package org.lianshen.models.rehearsal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.process.rehearsal.CaseEvent;
import org.lianshen.process.rehearsal.GivenAnswer;
import org.lianshen.process.rehearsal.MoveKind;
import org.lianshen.process.rehearsal.RehearsalCase;
import org.lianshen.process.rehearsal.StepEffect;
import org.lianshen.process.rehearsal.WayComparison.Parting;
import org.lianshen.process.rehearsal.WayStep;

/**
 * A case that designers keep beside the models: what is given, what comes when, and the way that is expected of it.
 *
 * @param about what it shows, in both languages
 * @param model key of the model that it begins with
 * @param message the message that begins it; absent where none does
 * @param begins when
 * @param variables what it begins with
 * @param answers what questions are answered, by the question with or without its arguments
 * @param steps what steps say, in the order in which they run
 * @param events what comes from outside
 * @param until when it is looked at
 * @param way the elements that it enters, in this order; others may be between
 * @param never the elements that it does not enter
 */
record CaseFile(
        Text about,
        @JsonProperty(required = true) String model,
        @Nullable String message,
        @JsonProperty(required = true) Instant begins,
        @Nullable Map<String, String> variables,
        @Nullable Map<String, Object> answers,
        @Nullable List<Step> steps,
        @Nullable List<Event> events,
        @JsonProperty(required = true) Instant until,
        @JsonProperty(required = true) List<Place> way,
        @Nullable List<String> never) {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final ObjectReader YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build().readerFor(CaseFile.class);

    /**
     * What a step says.
     *
     * @param step its bean
     * @param says the variables that it sets
     */
    record Step(String step, @Nullable Map<String, String> says) {}

    /**
     * What comes from outside; either a task or a message.
     *
     * @param at when
     * @param task the form of the task that somebody completes, or the task's id
     * @param message the name of the message that is heard
     * @param about the variables that tell whom it reaches
     * @param says the variables that it sets
     */
    record Event(
            @JsonProperty(required = true) Instant at,
            @Nullable String task,
            @Nullable String message,
            @Nullable Map<String, String> about,
            @Nullable Map<String, String> says) {

        private CaseEvent event() {
            boolean isTask = task != null;
            var word = isTask ? task : message;
            return new CaseEvent(
                    at,
                    isTask ? MoveKind.TASK : MoveKind.MESSAGE,
                    null,
                    word,
                    word == null ? "" : word,
                    about == null ? Map.of() : about,
                    says == null ? Map.of() : says);
        }
    }

    /**
     * An element on the way.
     *
     * @param enters its id
     * @param at when; absent where that does not matter
     */
    record Place(
            @JsonProperty(required = true) String enters,
            @Nullable Instant at) {}

    /**
     * Reads one.
     *
     * @throws IOException where the file cannot be read, lacks something, or has what no case has; with the line
     */
    static CaseFile read(byte[] yaml) throws IOException {
        return YAML.readValue(yaml);
    }

    /** The case under the name of its file. */
    ExpectedCase expected(String name) {
        var played = new RehearsalCase(
                name,
                model,
                message,
                begins,
                variables == null ? Map.of() : variables,
                events == null
                        ? List.of()
                        : events.stream()
                                .map(Event::event)
                                .sorted(Comparator.comparing(CaseEvent::at))
                                .toList(),
                steps == null
                        ? List.of()
                        : steps.stream()
                                .map(step -> new StepEffect(
                                        step.step(), Map.of(), step.says() == null ? Map.of() : step.says()))
                                .toList(),
                given(),
                way.stream()
                        .map(place -> new WayStep(place.at() == null ? begins : place.at(), model, place.enters()))
                        .toList(),
                until);
        return new ExpectedCase(played, this::parting);
    }

    private List<GivenAnswer> given() {
        var given = new ArrayList<GivenAnswer>();
        if (answers != null) {
            answers.forEach((question, answer) -> given.add(new GivenAnswer(question, begins, answer)));
        }
        return given;
    }

    private Optional<Parting> parting(List<WayStep> would) {
        int next = 0;
        for (var place : way) {
            while (next < would.size() && !would.get(next).element().equals(place.enters())) {
                next++;
            }
            if (next == would.size()) {
                return Optional.of(new Parting(model + "/" + place.enters(), place.at(), null));
            }
            var step = would.get(next++);
            if (place.at() != null
                    && Duration.between(place.at(), step.at()).abs().compareTo(AT_ONCE) >= 0) {
                return Optional.of(new Parting(step.place(), place.at(), step.at()));
            }
        }
        return would.stream()
                .filter(step -> never != null && never.contains(step.element()))
                .findFirst()
                .map(step -> new Parting(step.place(), null, step.at()));
    }
}
