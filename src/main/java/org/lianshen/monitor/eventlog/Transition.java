package org.lianshen.monitor.eventlog;

import java.util.Locale;

/** Which part of a step an event is. */
enum Transition {
    /** A task is there for people to take. */
    CREATED("schedule"),
    /** A wait or a called stage begins. */
    STARTED("start"),
    /** Somebody has taken a task. */
    CLAIMED("assign"),
    /** A task goes to somebody else. */
    HANDED_OVER("reassign"),
    /** Whoever had a task has put it back. */
    RELEASED("withdraw"),
    COMPLETED("complete"),
    /** The process went on without it. */
    CANCELLED("ate_abort");

    private final String standard;

    Transition(String standard) {
        this.standard = standard;
    }

    /** The word that types of events end with. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What the standard life cycle of XES calls it. */
    String standard() {
        return standard;
    }

    /** The transition of that word in the query. */
    static Transition ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
