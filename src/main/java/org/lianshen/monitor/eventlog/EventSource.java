package org.lianshen.monitor.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.word.Word;

/** Which history tells of an event, and what it knows beside. */
enum EventSource implements Word {
    PROPOSAL("proposal", null, List.of("from", "to")),
    ACTIVITY("activity", null, List.of()),
    TASK("task", ObjectType.TASK, List.of()),
    ENTRY("entry", ObjectType.ENTRY, List.of("agency", "effect")),
    LETTER("letter", ObjectType.LETTER, List.of("kind")),
    ASSIGNMENT("assignment", ObjectType.ASSIGNMENT, List.of("state")),
    ROUND("round", null, List.of("edition"));

    private final String word;
    private final @Nullable ObjectType object;
    private final List<String> attributes;

    EventSource(String word, @Nullable ObjectType object, List<String> attributes) {
        this.word = word;
        this.object = object;
        this.attributes = attributes;
    }

    @Override
    public String word() {
        return word;
    }

    /** The type of the object beside proposal and round, or null. */
    @Nullable
    ObjectType object() {
        return object;
    }

    /** What its first and second value are called. */
    List<String> attributes() {
        return attributes;
    }

    /** Whether its events are steps of a model. */
    boolean isStep() {
        return this == ACTIVITY || this == TASK;
    }
}
