package org.lianshen.process.form;

import org.lianshen.language.word.Word;
import org.lianshen.programme.TimedTask;
import org.springframework.modulith.NamedInterface;

/** The forms of human tasks. Each lies in {@code forms/<key>.form} and has one {@link FormDoor}. */
@NamedInterface("desk")
public enum FormKey implements Word {
    RECOMMEND_PROPOSAL("recommend-proposal"),
    CHECK_FORMAL_REQUIREMENTS(TimedTask.CHECK_FORMAL_REQUIREMENTS),
    VERIFY_MATCHING_FUNDS(TimedTask.VERIFY_MATCHING_FUNDS),
    VERIFY_SUPPORT_LETTER("verify-support-letter"),
    DECIDE_UNVERIFIED_LETTER(TimedTask.DECIDE_UNVERIFIED_LETTER),
    VERIFY_FUNDING_EVIDENCE(TimedTask.VERIFY_FUNDING_EVIDENCE),
    SETTLE_DIFFERENCES(TimedTask.SETTLE_DIFFERENCES),
    IDENTIFY_PROPOSAL(TimedTask.IDENTIFY_PROPOSAL),
    DECIDE_MISSING_CONFIRMATION(TimedTask.DECIDE_MISSING_CONFIRMATION),
    DECIDE_LATE_CONFIRMATION(TimedTask.DECIDE_LATE_CONFIRMATION),
    CHECK_CONFLICTS("check-conflicts"),
    ASSIGN_EXPERTS(TimedTask.ASSIGN_EXPERTS),
    SCORE_PROPOSAL("score-proposal"),
    DECIDE_PERIOD(TimedTask.DECIDE_PERIOD),
    REVISE_SHEET("revise-sheet"),
    REPLACE_EXPERT(TimedTask.REPLACE_EXPERT),
    SETTLE_RANKING(TimedTask.SETTLE_RANKING),
    APPROVE_LIST(TimedTask.APPROVE_LIST),
    DECIDE_OBJECTION(TimedTask.DECIDE_OBJECTION),
    MEND_LETTER(TimedTask.MEND_LETTER);

    private final String word;

    /** The form of a task for which a call gives a number of days. */
    FormKey(TimedTask task) {
        this(task.word());
    }

    FormKey(String word) {
        this.word = word;
    }

    /** The key by which models name it: the name of its file without ending. */
    @Override
    public String word() {
        return word;
    }
}
