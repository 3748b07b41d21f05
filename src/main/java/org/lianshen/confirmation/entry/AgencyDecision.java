package org.lianshen.confirmation.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.Text;
import org.lianshen.programme.word.Word;

/** What an agency says about an application. */
public enum AgencyDecision implements Word {
    /** It came in. */
    RECEIVED("received", Answer.CONFIRMED, "已收到", "received"),
    /** It came in and was found in order. */
    ACCEPTED("accepted", Answer.CONFIRMED, "已受理", "accepted"),
    /** It is not taken. */
    REJECTED("rejected", Answer.REJECTED, "未受理", "rejected");

    private final String word;
    private final Answer answer;
    private final Text label;

    AgencyDecision(String word, Answer answer, String zh, String en) {
        this.word = word;
        this.answer = answer;
        this.label = new Text(zh, en);
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
