package org.lianshen.process.step;

import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.Confirmations;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.language.Text;
import org.lianshen.process.form.Shown;
import org.lianshen.recommendation.Recommendation;
import org.lianshen.recommendation.Recommendations;
import org.lianshen.verification.FundingEvidence;
import org.lianshen.verification.FundingVerification;
import org.lianshen.verification.FundsVerification;
import org.lianshen.verification.LetterVerification;
import org.lianshen.verification.SupportLetters;
import org.lianshen.verification.Verifications;
import org.springframework.stereotype.Component;

/** The reasons people gave for what now happens to a proposal. */
@Component
class Reasons {

    private final Recommendations recommendations;
    private final FormalChecks checks;
    private final Verifications verifications;
    private final SupportLetters letters;
    private final FundingEvidence evidence;
    private final Confirmations confirmations;

    Reasons(
            Recommendations recommendations,
            FormalChecks checks,
            Verifications verifications,
            SupportLetters letters,
            FundingEvidence evidence,
            Confirmations confirmations) {
        this.recommendations = recommendations;
        this.checks = checks;
        this.verifications = verifications;
        this.letters = letters;
        this.evidence = evidence;
        this.confirmations = confirmations;
    }

    /** The reason that goes with a cause; null where no person gave one. */
    @Nullable
    Text of(String number, String cause) {
        return Shown.reason(
                switch (cause) {
                    case "not-recommended" ->
                        recommendations
                                .find(number)
                                .map(Recommendation::opinion)
                                .orElse(null);
                    case "formally-refused" -> checks.reason(number).orElse(null);
                    case "funds-insufficient" ->
                        verifications
                                .find(number)
                                .map(FundsVerification::reason)
                                .orElse(null);
                    case "letter-verified", "letter-rejected" ->
                        letters.find(number).map(LetterVerification::reason).orElse(null);
                    case "evidence-rejected" ->
                        evidence.find(number).map(FundingVerification::reason).orElse(null);
                    case "liaison-eligible", "liaison-refused", "reinstated" ->
                        confirmations.reason(number).orElse(null);
                    default -> null;
                });
    }
}
