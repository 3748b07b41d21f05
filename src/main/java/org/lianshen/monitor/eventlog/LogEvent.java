package org.lianshen.monitor.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.monitor.ProposalKey;

/**
 * Something that happened.
 *
 * @param id its own
 * @param number of the proposal it happened to, or null
 * @param activity what it was: the id of a step, or words of the domain such as {@code proposal submitted}
 * @param transition which part of the step, or null where there are no parts
 * @param at when
 * @param duty whose duty the step is, or null
 * @param reviewer the pseudonym of the reviewer who did it, or null
 * @param attributes what else is known, in a fixed order
 * @param relations the objects it has to do with
 */
record LogEvent(
        String id,
        @Nullable ProposalKey number,
        String activity,
        @Nullable Transition transition,
        Instant at,
        @Nullable String duty,
        @Nullable String reviewer,
        Map<String, String> attributes,
        List<Relation> relations) {

    /** The type it has among the events of an object-centric log. */
    String type() {
        return transition == null ? activity : activity + " " + transition.word();
    }
}
