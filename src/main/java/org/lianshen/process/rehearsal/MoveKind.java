package org.lianshen.process.rehearsal;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** What a move is. */
public enum MoveKind implements Word {
    /** The whole began; about: its variables; word: the message that began it, if one did. */
    BEGUN("begun"),
    /** An element was entered. */
    ENTERED("entered"),
    /** A step did its work; word: its bean; about: the variables before; says: those it set. */
    STEP("step"),
    /** A person completed a task; word: its form; says: the outcome. */
    TASK("task"),
    /** A message was heard; word: its name; says: the outcome that came with it. */
    MESSAGE("message"),
    /** A deadline was moved: an instance's timers asked again when they are due; about: its variables. */
    MOVED("moved"),
    /** A model asked a question; word: the question with its arguments; answer: what it was told. */
    ASKED("asked");

    private final String word;

    MoveKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
