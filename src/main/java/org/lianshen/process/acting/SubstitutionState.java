package org.lianshen.process.acting;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/** How a substitution stands today. */
public enum SubstitutionState implements Word {
    /** Its first day is still to come. */
    COMING("coming", Text.of("process.acting.state.coming")),
    /** It holds today. */
    NOW("now", Text.of("process.acting.state.now")),
    /** Its last day is over. */
    OVER("over", Text.of("process.acting.state.over")),
    /** A manager ended it. */
    ENDED("ended", Text.of("process.acting.state.ended"));

    private final String word;
    private final Text label;

    SubstitutionState(String word, Text label) {
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
