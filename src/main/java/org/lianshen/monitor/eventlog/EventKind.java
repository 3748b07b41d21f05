package org.lianshen.monitor.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * A kind of events that occurs in a log.
 *
 * @param source which history tells of it
 * @param activity id of a step, or words of the domain
 * @param transition its word, or null
 */
record EventKind(
        EventSource source, String activity, @Nullable String transition) {

    /** The type of these events. */
    String type() {
        return transition == null ? activity : activity + " " + transition;
    }
}
