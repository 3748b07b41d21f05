package org.lianshen.confirmation.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/** What an agency says about an application. */
public enum AgencyDecision implements Word {
    /** It came in. */
    RECEIVED("received", Answer.CONFIRMED, Text.of("confirmation.agency-decision.received")),
    /** It came in and was found in order. */
    ACCEPTED("accepted", Answer.CONFIRMED, Text.of("confirmation.agency-decision.accepted")),
    /** It is not taken. */
    REJECTED("rejected", Answer.REJECTED, Text.of("confirmation.agency-decision.rejected"));

    private final String word;
    private final Answer answer;
    private final Text label;

    AgencyDecision(String word, Answer answer, Text text) {
        this.word = word;
        this.answer = answer;
        this.label = text;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }

    /** What it comes to. */
    public Answer answer() {
        return answer;
    }

    /** The word people read. */
    public Text label() {
        return label;
    }
}
