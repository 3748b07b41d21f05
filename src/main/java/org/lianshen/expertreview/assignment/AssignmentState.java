package org.lianshen.expertreview.assignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/** Where one expert's review of one proposal stands. */
public enum AssignmentState implements Word {
    /** Invited; no answer yet. */
    INVITED(Text.of("expertreview.assignment-state.invited")),
    /** The review sheet is in. */
    SCORED(Text.of("expertreview.assignment-state.scored")),
    /** The expert declared a conflict of interest. */
    CONFLICT(Text.of("expertreview.assignment-state.conflict")),
    /** The expert declined. */
    DECLINED(Text.of("expertreview.assignment-state.declined")),
    /** The deadline passed without an answer. */
    OVERDUE(Text.of("expertreview.assignment-state.overdue")),
    /** Another expert, or the same with a new deadline, took its place. */
    REPLACED(Text.of("expertreview.assignment-state.replaced")),
    /** The officer goes on without it. */
    DROPPED(Text.of("expertreview.assignment-state.dropped")),
    /** The proposal left the review, for instance withdrawn by its applicant. */
    WITHDRAWN(Text.of("expertreview.assignment-state.withdrawn"));

    private final Text label;

    AssignmentState(Text text) {
        this.label = text;
    }

    /** The word as programs and the database spell it. */
    @JsonValue
    @Override
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
}
