package org.lianshen.confirmation.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/** What an entry did when it was acted on. */
public enum EntryEffect implements Word {
    /** It came before the wait, and counts when the wait is reached. */
    KEPT_EARLY("kept-early", Text.of("confirmation.effect.kept-early")),
    /** It came during the wait. */
    ANSWERED("answered", Text.of("confirmation.effect.answered")),
    /** It came after the deadline had passed without an answer. */
    LATE("late", Text.of("confirmation.effect.late")),
    /** It contradicts what counted when the wait ended. */
    CONTRADICTING("contradicting", Text.of("confirmation.effect.contradicting")),
    /** It says what is known. */
    REPEATED("repeated", Text.of("confirmation.effect.repeated")),
    /** The proposal is withdrawn, or has ended for another reason. */
    ENDED("ended", Text.of("confirmation.effect.ended"));

    private final String word;
    private final Text text;

    EntryEffect(String word, Text said) {
        this.word = word;
        this.text = said;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }

    /** The effect in words. */
    public Text text() {
        return text;
    }

    /** Whether a liaison officer has to decide on it. */
    public boolean isForPerson() {
        return this == LATE || this == CONTRADICTING;
    }
}
