package org.lianshen.confirmation.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.Text;
import org.lianshen.programme.word.Word;

/** What an entry did when it was acted on. */
public enum EntryEffect implements Word {
    /** It came before the wait, and counts when the wait is reached. */
    KEPT_EARLY(
            "kept-early", "已保存，项目进入外方确认环节时生效。", "Kept; it takes effect when the proposal waits for its confirmation."),
    /** It came during the wait. */
    ANSWERED("answered", "已作为外方答复生效。", "Taken as the agency's answer."),
    /** It came after the deadline had passed without an answer. */
    LATE("late", "已保存；确认期限已过，由联络官决定。", "Kept; the deadline has passed, and a liaison officer decides."),
    /** It contradicts what counted when the wait ended. */
    CONTRADICTING(
            "contradicting",
            "已保存；与此前的答复不一致，由联络官决定。",
            "Kept; it contradicts what was answered before, and a liaison officer decides."),
    /** It says what is known. */
    REPEATED("repeated", "已保存；与已知情况一致，没有变化。", "Kept; it says what is known and changes nothing."),
    /** The proposal is withdrawn, or has ended for another reason. */
    ENDED("ended", "已保存；项目已撤回或已结束，没有变化。", "Kept; the proposal is withdrawn or has ended, and nothing changes.");

    private final String word;
    private final Text text;

    EntryEffect(String word, String zh, String en) {
        this.word = word;
        this.text = new Text(zh, en);
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
