package org.lianshen.process.form;

import java.util.Set;
import org.lianshen.process.Vocabulary.Outcome;

/** How the tasks with a form may end, and what the form is about: models and forms are checked against it. */
public final class FormEndings {

    private FormEndings() {}

    /** The outcomes that a form's door may leave; none where it leaves the outcome as it was. */
    public static Set<Outcome> of(FormKey form) {
        return switch (form) {
            case RECOMMEND_PROPOSAL -> Set.of(Outcome.RECOMMENDED, Outcome.NOT_RECOMMENDED);
            case CHECK_FORMAL_REQUIREMENTS -> Set.of(Outcome.PASSED, Outcome.RETURNED, Outcome.FORMALLY_REFUSED);
            case VERIFY_MATCHING_FUNDS -> Set.of(Outcome.VERIFIED, Outcome.FUNDS_INSUFFICIENT);
            case VERIFY_SUPPORT_LETTER, DECIDE_UNVERIFIED_LETTER ->
                Set.of(Outcome.LETTER_VERIFIED, Outcome.LETTER_REJECTED);
            case VERIFY_FUNDING_EVIDENCE -> Set.of(Outcome.EVIDENCE_VERIFIED, Outcome.EVIDENCE_REJECTED);
            case SETTLE_DIFFERENCES -> Set.of(Outcome.CONFIRMED, Outcome.RETURNED);
            case DECIDE_MISSING_CONFIRMATION -> Set.of(Outcome.LIAISON_ELIGIBLE, Outcome.LIAISON_REFUSED);
            case DECIDE_LATE_CONFIRMATION -> Set.of(Outcome.REINSTATE, Outcome.REFUSE, Outcome.KEEP);
            case SCORE_PROPOSAL -> Set.of(Outcome.SCORED, Outcome.CONFLICT, Outcome.DECLINED_REVIEW);
            case REPLACE_EXPERT -> Set.of(Outcome.REPLACED, Outcome.WITHOUT);
            case APPROVE_LIST -> Set.of(Outcome.APPROVED, Outcome.SENT_BACK);
            case IDENTIFY_PROPOSAL,
                    CHECK_CONFLICTS,
                    ASSIGN_EXPERTS,
                    DECIDE_PERIOD,
                    REVISE_SHEET,
                    SETTLE_RANKING,
                    DECIDE_OBJECTION,
                    MEND_LETTER -> Set.of();
        };
    }

    /** Whether a form is about a round and not about a proposal. */
    public static boolean ofRound(FormKey form) {
        return switch (form) {
            case IDENTIFY_PROPOSAL, CHECK_CONFLICTS, ASSIGN_EXPERTS, SETTLE_RANKING, APPROVE_LIST -> true;
            default -> false;
        };
    }
}
