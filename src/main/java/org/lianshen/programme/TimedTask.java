package org.lianshen.programme;

import org.lianshen.language.word.Word;

/** The human tasks for which a call gives a number of working days. The others end with a deadline of its calendar. */
public enum TimedTask implements Word {
    /** An officer decides on the formal check. */
    CHECK_FORMAL_REQUIREMENTS("check-formal-requirements", 10),
    /** The finance officer verifies what enterprises bring themselves. */
    VERIFY_MATCHING_FUNDS("verify-matching-funds", 10),
    /** A liaison officer verifies the money of the partner's government. */
    VERIFY_FUNDING_EVIDENCE("verify-funding-evidence", 10),
    /** An officer decides on a letter whose contact could not be reached. */
    DECIDE_UNVERIFIED_LETTER("decide-unverified-letter", 5),
    /** A liaison officer settles what the two applications say differently. */
    SETTLE_DIFFERENCES("settle-differences", 10),
    /** A liaison officer says which proposal an agency's entry is about; at most until that agency's deadline. */
    IDENTIFY_PROPOSAL("identify-proposal", 5),
    /** A liaison officer decides on a proposal without its confirmations. */
    DECIDE_MISSING_CONFIRMATION("decide-missing-confirmation", 5),
    /** A liaison officer decides whether a late answer changes anything. */
    DECIDE_LATE_CONFIRMATION("decide-late-confirmation", 5),
    /** An officer assigns the experts of a round. */
    ASSIGN_EXPERTS("assign-experts", 5),
    /** An officer decides on a longer period that an expert asks for; at most until the review is due. */
    DECIDE_PERIOD("decide-period", 2),
    /** An officer replaces an expert who does not review. */
    REPLACE_EXPERT("replace-expert", 3),
    /** The chair settles a ranking. */
    SETTLE_RANKING("settle-ranking", 5),
    /** The approver approves a list. */
    APPROVE_LIST("approve-list", 5),
    /** The chair decides an objection. */
    DECIDE_OBJECTION("decide-objection", 5),
    /** An officer mends a letter that cannot be delivered. */
    MEND_LETTER("mend-letter", 3);

    private final String word;
    private final int usualDays;

    TimedTask(String word, int usualDays) {
        this.word = word;
        this.usualDays = usualDays;
    }

    /** The key of its form. */
    @Override
    public String word() {
        return word;
    }

    /** Working days where a call says nothing. */
    public int usualDays() {
        return usualDays;
    }
}
