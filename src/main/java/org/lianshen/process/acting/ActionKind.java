package org.lianshen.process.acting;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/** What was done with somebody's open task. */
public enum ActionKind implements Word {
    /** A manager gave it to somebody else of the same duty. */
    HAND_OVER("hand-over", Text.of("process.acting.kind.hand-over")),
    /** Who stands in for its holder took it. */
    TAKE_OVER("take-over", Text.of("process.acting.kind.take-over")),
    /** A manager reminded whose turn it is. */
    NUDGE("nudge", Text.of("process.acting.kind.nudge"));

    private final String word;
    private final Text label;

    ActionKind(String word, Text label) {
        this.word = word;
        this.label = label;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }

    /** The words people see. */
    public Text label() {
        return label;
    }
}
