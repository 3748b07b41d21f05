package org.lianshen.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalStatusChanged;

/** What a letter tells. Each kind has a template {@code letters/<kind>.txt}. */
public enum LetterKind {
    RECEIPT(Text.of("notification.letter-kind.receipt")),
    CORRECTION_RECEIVED(Text.of("notification.letter-kind.correction-received")),
    RECOMMENDATION_REQUEST(Text.of("notification.letter-kind.recommendation-request")),
    RECOMMENDED(Text.of("notification.letter-kind.recommended")),
    NOT_RECOMMENDED(Text.of("notification.letter-kind.not-recommended")),
    RECOMMENDATION_LAPSED(Text.of("notification.letter-kind.recommendation-lapsed")),
    RETURNED(Text.of("notification.letter-kind.returned")),
    RETURNED_FOR_AGREEMENT(Text.of("notification.letter-kind.returned-for-agreement")),
    FORMALLY_REFUSED(Text.of("notification.letter-kind.formally-refused")),
    CORRECTION_LAPSED(Text.of("notification.letter-kind.correction-lapsed")),
    FUNDS_INSUFFICIENT(Text.of("notification.letter-kind.funds-insufficient")),
    FUNDS_WAIVED(Text.of("notification.letter-kind.funds-waived")),
    LETTER_REJECTED(Text.of("notification.letter-kind.letter-rejected")),
    LETTER_REMINDER(Text.of("notification.letter-kind.letter-reminder")),
    EVIDENCE_REJECTED(Text.of("notification.letter-kind.evidence-rejected")),
    AGENCY_REJECTED(Text.of("notification.letter-kind.agency-rejected")),
    LIAISON_REFUSED(Text.of("notification.letter-kind.liaison-refused")),
    VOID(Text.of("notification.letter-kind.void")),
    REINSTATED(Text.of("notification.letter-kind.reinstated")),
    DECISION_KEPT(Text.of("notification.letter-kind.decision-kept")),
    ELIGIBLE(Text.of("notification.letter-kind.eligible")),
    ON_NOTICE(Text.of("notification.letter-kind.on-notice")),
    FUNDED(Text.of("notification.letter-kind.funded")),
    DECLINED(Text.of("notification.letter-kind.declined")),
    WITHDRAWN(Text.of("notification.letter-kind.withdrawn")),
    RECOMMENDED_OUTCOME(Text.of("notification.letter-kind.recommended-outcome")),
    DEADLINE_MOVED(Text.of("notification.letter-kind.deadline-moved")),
    INVITATION(Text.of("notification.letter-kind.invitation")),
    REVIEW_REMINDER(Text.of("notification.letter-kind.review-reminder")),
    REVIEW_DUE_SOON(Text.of("notification.letter-kind.review-due-soon")),
    INVITATION_LAPSED(Text.of("notification.letter-kind.invitation-lapsed")),
    EXPERT_REPLACED(Text.of("notification.letter-kind.expert-replaced")),
    REVIEW_THANKS(Text.of("notification.letter-kind.review-thanks")),
    SHEET_RETURNED(Text.of("notification.letter-kind.sheet-returned")),
    DELIBERATION_OPENED(Text.of("notification.letter-kind.deliberation-opened")),
    LONGER_PERIOD_GRANTED(Text.of("notification.letter-kind.longer-period-granted")),
    LONGER_PERIOD_REFUSED(Text.of("notification.letter-kind.longer-period-refused")),
    REVIEW_WITHDRAWN(Text.of("notification.letter-kind.review-withdrawn")),
    CONFLICT_FOUND(Text.of("notification.letter-kind.conflict-found")),
    CONFLICT_REPORTED(Text.of("notification.letter-kind.conflict-reported")),
    SELF_CHECK_REQUESTED(Text.of("notification.letter-kind.self-check-requested")),
    SELF_CHECK_REMINDER(Text.of("notification.letter-kind.self-check-reminder")),
    OBJECTION_FILED(Text.of("notification.letter-kind.objection-filed")),
    OBJECTION_DISMISSED(Text.of("notification.letter-kind.objection-dismissed")),
    OBJECTION_UPHELD(Text.of("notification.letter-kind.objection-upheld")),
    OBJECTION_CONFIRMATION(Text.of("notification.letter-kind.objection-confirmation")),
    OBJECTION_RECEIVED(Text.of("notification.letter-kind.objection-received")),
    OBJECTION_DECIDED(Text.of("notification.letter-kind.objection-decided")),
    ADDRESS_CONFIRMATION(Text.of("notification.letter-kind.address-confirmation")),
    ADDRESS_CHANGED(Text.of("notification.letter-kind.address-changed")),
    WEEKLY_DIGEST(Text.of("notification.letter-kind.weekly-digest")),
    ACCOUNT_LINK(Text.of("notification.letter-kind.account-link")),
    TASK_NUDGE(Text.of("notification.letter-kind.task-nudge")),
    REVIEW_NUDGE(Text.of("notification.letter-kind.review-nudge")),
    TASK_HANDED_OVER(Text.of("notification.letter-kind.task-handed-over")),
    SUBSTITUTION_SET(Text.of("notification.letter-kind.substitution-set")),
    SUBSTITUTION_ENDED(Text.of("notification.letter-kind.substitution-ended")),
    MODELS_LIVE(Text.of("notification.letter-kind.models-live"));

    private final Text label;

    LetterKind(Text text) {
        this.label = text;
    }

    /** The kebab-case word, also the name of the template. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words people see. */
    public Text label() {
        return label;
    }

    /** The kind of that word. */
    public static Optional<LetterKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /**
     * The kind that tells the applicant of a step or note with that cause. None for what applicants need not hear of,
     * and for what another event tells of: the receipt goes with the submission, the notice with its publication, and
     * who falls below the cut hears of it when the round ends.
     */
    static Optional<LetterKind> tellingOf(Cause cause) {
        return switch (cause) {
            case CREATED,
                    SUBMITTED,
                    CORRECTED,
                    FORMALLY_PASSED,
                    EXPERTS_ASSIGNED,
                    REVIEWS_COMPLETE,
                    REVIEW_REOPENED,
                    ON_NOTICE,
                    BELOW_CUT -> Optional.empty();
            case RECOMMENDED -> Optional.of(RECOMMENDED);
            case NOT_RECOMMENDED -> Optional.of(NOT_RECOMMENDED);
            case RECOMMENDATION_LAPSED -> Optional.of(RECOMMENDATION_LAPSED);
            case RETURNED -> Optional.of(RETURNED);
            case RETURNED_FOR_AGREEMENT -> Optional.of(RETURNED_FOR_AGREEMENT);
            case FORMALLY_REFUSED -> Optional.of(FORMALLY_REFUSED);
            case CORRECTION_LAPSED -> Optional.of(CORRECTION_LAPSED);
            case FUNDS_INSUFFICIENT -> Optional.of(FUNDS_INSUFFICIENT);
            case FUNDS_WAIVED -> Optional.of(FUNDS_WAIVED);
            case LETTER_REJECTED -> Optional.of(LETTER_REJECTED);
            case EVIDENCE_REJECTED -> Optional.of(EVIDENCE_REJECTED);
            case CONFIRMED, LIAISON_ELIGIBLE, LETTER_VERIFIED, EVIDENCE_VERIFIED -> Optional.of(ELIGIBLE);
            case LIAISON_REFUSED -> Optional.of(LIAISON_REFUSED);
            case AGENCY_REJECTED -> Optional.of(AGENCY_REJECTED);
            case VOID -> Optional.of(VOID);
            case REINSTATED -> Optional.of(REINSTATED);
            case DECISION_KEPT -> Optional.of(DECISION_KEPT);
            case OBJECTION_FILED -> Optional.of(OBJECTION_FILED);
            case OBJECTION_DISMISSED -> Optional.of(OBJECTION_DISMISSED);
            case OBJECTION_UPHELD -> Optional.of(OBJECTION_UPHELD);
            case FUNDED -> Optional.of(FUNDED);
            case DECLINED -> Optional.of(DECLINED);
            case WITHDRAWN -> Optional.of(WITHDRAWN);
        };
    }

    /** As {@link #tellingOf(Cause)}; whom an objection strikes off the list is told that it is declined. */
    static Optional<LetterKind> tellingOf(ProposalStatusChanged step) {
        return step.cause() == Cause.OBJECTION_UPHELD ? Optional.of(DECLINED) : tellingOf(step.cause());
    }
}
