package org.lianshen.process.form;

import org.lianshen.language.word.Word;
import org.springframework.modulith.NamedInterface;

/** The forms of human tasks. Each lies in {@code forms/<key>.form} and has one {@link FormDoor}. */
@NamedInterface("desk")
public enum FormKey implements Word {
    RECOMMEND_PROPOSAL("recommend-proposal"),
    CHECK_FORMAL_REQUIREMENTS("check-formal-requirements"),
    VERIFY_MATCHING_FUNDS("verify-matching-funds"),
    VERIFY_SUPPORT_LETTER("verify-support-letter"),
    DECIDE_UNVERIFIED_LETTER("decide-unverified-letter"),
    VERIFY_FUNDING_EVIDENCE("verify-funding-evidence"),
    SETTLE_DIFFERENCES("settle-differences"),
    IDENTIFY_PROPOSAL("identify-proposal"),
    DECIDE_MISSING_CONFIRMATION("decide-missing-confirmation"),
    DECIDE_LATE_CONFIRMATION("decide-late-confirmation"),
    ASSIGN_EXPERTS("assign-experts"),
    SCORE_PROPOSAL("score-proposal"),
    REPLACE_EXPERT("replace-expert"),
    SETTLE_RANKING("settle-ranking"),
    APPROVE_LIST("approve-list"),
    DECIDE_OBJECTION("decide-objection"),
    MEND_LETTER("mend-letter");

    private final String word;

    FormKey(String word) {
        this.word = word;
    }

    /** The key by which models name it: the name of its file without ending. */
    @Override
    public String word() {
        return word;
    }
}
