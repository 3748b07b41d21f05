package org.lianshen.process.step;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.reconciliation.ContentAgreement;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.language.Text;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.recommendation.Recommendation;
import org.lianshen.recommendation.Recommendations;
import org.lianshen.verification.FundingEvidence;
import org.lianshen.verification.FundingVerification;
import org.lianshen.verification.FundsVerification;
import org.lianshen.verification.LetterVerification;
import org.lianshen.verification.SupportLetters;
import org.lianshen.verification.Verifications;
import org.springframework.stereotype.Component;

/**
 * Why something now happens to a proposal, as its applicant reads it: what people gave as their reason, else what
 * passed.
 */
@Component
class Reasons {

    private final Recommendations recommendations;
    private final FormalChecks checks;
    private final Verifications verifications;
    private final SupportLetters letters;
    private final FundingEvidence evidence;
    private final Confirmations confirmations;
    private final ContentAgreement agreement;
    private final OutsideReasons outside;

    Reasons(
            Recommendations recommendations,
            FormalChecks checks,
            Verifications verifications,
            SupportLetters letters,
            FundingEvidence evidence,
            Confirmations confirmations,
            ContentAgreement agreement,
            OutsideReasons outside) {
        this.recommendations = recommendations;
        this.checks = checks;
        this.verifications = verifications;
        this.letters = letters;
        this.evidence = evidence;
        this.confirmations = confirmations;
        this.agreement = agreement;
        this.outside = outside;
    }

    /** The reason that goes with a cause; null where there is nothing to say, or where the step itself brings it. */
    @Nullable
    Text of(ProposalNumber number, Cause cause) {
        return switch (cause) {
            case RECOMMENDATION_LAPSED -> outside.recommenderSilent(number);
            case CORRECTION_LAPSED -> outside.correctionMissing(number);
            case AGENCY_REJECTED -> outside.agencyRejected(number);
            case VOID -> outside.agenciesSilent(number);
            case NOT_RECOMMENDED -> given(recommendations.find(number).map(Recommendation::opinion));
            case FORMALLY_REFUSED -> given(checks.reason(number));
            case FUNDS_INSUFFICIENT -> given(verifications.find(number).map(FundsVerification::reason));
            case LETTER_VERIFIED, LETTER_REJECTED -> given(letters.find(number).map(LetterVerification::reason));
            case EVIDENCE_REJECTED -> given(evidence.find(number).map(FundingVerification::reason));
            case CONFIRMED -> given(agreement.acceptedBecause(number));
            case LIAISON_ELIGIBLE, LIAISON_REFUSED, REINSTATED, DECISION_KEPT -> given(confirmations.reason(number));
            case CREATED,
                    SUBMITTED,
                    CORRECTED,
                    RECOMMENDED,
                    RETURNED,
                    RETURNED_FOR_AGREEMENT,
                    FUNDS_WAIVED,
                    EVIDENCE_VERIFIED,
                    FORMALLY_PASSED,
                    EXPERTS_ASSIGNED,
                    REVIEWS_COMPLETE,
                    REVIEW_REOPENED,
                    ON_NOTICE,
                    BELOW_CUT,
                    OBJECTION_FILED,
                    OBJECTION_DISMISSED,
                    OBJECTION_UPHELD,
                    FUNDED,
                    DECLINED,
                    WITHDRAWN -> null;
        };
    }

    /** What a person gave as reason. */
    private static @Nullable Text given(Optional<String> reason) {
        return FormDisplay.reason(reason.orElse(null));
    }
}
