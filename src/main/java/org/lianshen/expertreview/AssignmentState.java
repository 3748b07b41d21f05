package org.lianshen.expertreview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.lianshen.language.Text;

/** Where one expert's review of one proposal stands. */
public enum AssignmentState {
    /** Invited; no answer yet. */
    INVITED("已邀请", "invited"),
    /** The review sheet is in. */
    SCORED("已评分", "scored"),
    /** The expert declared a conflict of interest. */
    CONFLICT("声明回避", "conflict declared"),
    /** The expert declined. */
    DECLINED("谢绝评审", "declined"),
    /** The deadline passed without an answer. */
    OVERDUE("逾期", "overdue"),
    /** Another expert, or the same with a new deadline, took its place. */
    REPLACED("已替换", "replaced"),
    /** The officer goes on without it. */
    DROPPED("不再补充", "dropped"),
    /** The proposal left the review, for instance withdrawn by its applicant. */
    WITHDRAWN("已撤销", "withdrawn");

    private final Text label;

    AssignmentState(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** The word as programs and the database spell it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words people see. */
    public Text label() {
        return label;
    }

    /** Whether an officer has to find a replacement, or go on without. */
    public boolean isVacant() {
        return this == CONFLICT || this == DECLINED || this == OVERDUE;
    }

    static AssignmentState ofWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of an assignment: " + word));
    }
}
