package org.lianshen.programme;

import org.lianshen.programme.check.Check;
import org.lianshen.programme.check.ContentAgreementCheck;
import org.lianshen.programme.check.RecommenderCapCheck;
import org.lianshen.programme.word.Severity;
import org.lianshen.programme.word.Stage;

/**
 * One rule of the guideline: a sentence with a source.
 *
 * @param id stable word, unique within the call, for instance {@code 1.1-ip}
 * @param clause where it stands, half-width, for instance {@code 1.1(5)}, {@code 1.1 budget}, {@code general}
 * @param severity what breaking it means
 * @param quote the guideline's own words
 * @param check how it is tested, with its parameters
 */
public record Rule(String id, String clause, Severity severity, String quote, Check check) {

    /** Where in a proposal's life it is applied; only those of the formal check can be findings there. */
    public Stage stage() {
        if (check instanceof RecommenderCapCheck) {
            return Stage.RECOMMENDATION;
        }
        return check instanceof ContentAgreementCheck ? Stage.RECONCILIATION : Stage.FORMAL_CHECK;
    }
}
