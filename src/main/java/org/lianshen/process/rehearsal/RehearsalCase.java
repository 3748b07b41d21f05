package org.lianshen.process.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal or round that can be played again.
 *
 * @param name the proposal's number, the round, or whatever a case is called
 * @param model key of the model that it begins with
 * @param startedBy the message that begins it; null where none does
 * @param begins when
 * @param variables what it begins with
 * @param events what came from outside, in the order of time
 * @param effects what steps did, in the order of time
 * @param answers what questions were answered, in the order of time
 * @param way the elements that were entered
 * @param until when the records end
 */
public record RehearsalCase(
        String name,
        String model,
        @Nullable String startedBy,
        Instant begins,
        Map<String, String> variables,
        List<CaseEvent> events,
        List<StepEffect> effects,
        List<GivenAnswer> answers,
        List<WayStep> way,
        Instant until) {

    /** Keeps its own copies. */
    public RehearsalCase {
        variables = Map.copyOf(variables);
        events = List.copyOf(events);
        effects = List.copyOf(effects);
        answers = List.copyOf(answers);
        way = List.copyOf(way);
    }
}
