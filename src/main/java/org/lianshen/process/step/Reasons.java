package org.lianshen.process.step;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.Confirmations;
import org.lianshen.confirmation.ContentAgreement;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.language.Text;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.recommendation.Recommendation;
import org.lianshen.recommendation.Recommendations;
import org.lianshen.verification.FundingEvidence;
import org.lianshen.verification.FundingVerification;
import org.lianshen.verification.FundsVerification;
import org.lianshen.verification.LetterVerification;
import org.lianshen.verification.SupportLetters;
import org.lianshen.verification.Verifications;
import org.springframework.stereotype.Component;

/** Why something now happens to a proposal, as its applicant reads it: what people gave as their reason, else what passed. */
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

    /** The reason that goes with a cause; null where there is nothing to say. */
    @Nullable
    Text of(String number, String cause) {
        return switch (cause) {
            case "recommendation-lapsed" -> outside.recommenderSilent(number);
            case "correction-lapsed" -> outside.correctionMissing(number);
            case "agency-rejected" -> outside.agencyRejected(number);
            case "void" -> outside.agenciesSilent(number);
            default -> FormDisplay.reason(given(number, cause).orElse(null));
        };
    }

    /** What a person gave as reason. */
    private Optional<String> given(String number, String cause) {
        return switch (cause) {
            case "not-recommended" -> recommendations.find(number).map(Recommendation::opinion);
            case "formally-refused" -> checks.reason(number);
            case "funds-insufficient" -> verifications.find(number).map(FundsVerification::reason);
            case "letter-verified", "letter-rejected" -> letters.find(number).map(LetterVerification::reason);
            case "evidence-rejected" -> evidence.find(number).map(FundingVerification::reason);
            case "confirmed" -> agreement.acceptedBecause(number);
            case "liaison-eligible", "liaison-refused", "reinstated", "decision-kept" -> confirmations.reason(number);
            default -> Optional.empty();
        };
    }
}
