package org.lianshen.process.step;

import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.proposal.Cause;

/** Why a proposal is admitted or refused, by how its last stage ended. */
final class Causes {

    private Causes() {}

    /**
     * The cause of the step that follows.
     *
     * @throws IllegalStateException where no proposal is admitted or refused for that: its model leads there by mistake
     */
    static Cause of(Outcome outcome) {
        return switch (outcome) {
            case NOT_RECOMMENDED -> Cause.NOT_RECOMMENDED;
            case RECOMMENDATION_LAPSED -> Cause.RECOMMENDATION_LAPSED;
            case FORMALLY_REFUSED -> Cause.FORMALLY_REFUSED;
            case CORRECTION_LAPSED -> Cause.CORRECTION_LAPSED;
            case FUNDS_INSUFFICIENT -> Cause.FUNDS_INSUFFICIENT;
            case LETTER_VERIFIED -> Cause.LETTER_VERIFIED;
            case LETTER_REJECTED -> Cause.LETTER_REJECTED;
            case EVIDENCE_VERIFIED -> Cause.EVIDENCE_VERIFIED;
            case EVIDENCE_REJECTED -> Cause.EVIDENCE_REJECTED;
            case CONFIRMED -> Cause.CONFIRMED;
            case AGENCY_REJECTED -> Cause.AGENCY_REJECTED;
            case LIAISON_ELIGIBLE -> Cause.LIAISON_ELIGIBLE;
            case LIAISON_REFUSED -> Cause.LIAISON_REFUSED;
            case RECOMMENDED,
                    PASSED,
                    RETURNED,
                    CORRECTED,
                    VERIFIED,
                    UNANSWERED,
                    SCORED,
                    CONFLICT,
                    DECLINED_REVIEW,
                    UNCLAIMED,
                    REPLACED,
                    VACANT,
                    WITHOUT,
                    CLOSE,
                    ONE_MORE,
                    FAR_APART,
                    REINSTATE,
                    REFUSE,
                    KEEP,
                    SETTLED,
                    OPEN,
                    EMPTY,
                    UNASSIGNED,
                    MOVED_UP,
                    COMPLETE,
                    APPROVED,
                    SENT_BACK,
                    FUNDED,
                    DECLINED ->
                throw new IllegalStateException(
                        "No proposal is admitted or refused because of the outcome " + outcome.word());
        };
    }
}
