package org.lianshen.expertreview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lianshen.proposal.ProposalNumber;

/**
 * A review sheet that counts, with whose it is.
 *
 * @param assignment the assignment's id
 * @param number the proposal
 * @param expert the expert's id
 * @param expertName the expert's name
 * @param sheet the sheet, complete
 */
public record CountedReview(
        AssignmentId assignment, ProposalNumber number, String expert, String expertName, Sheet sheet) {

    /** Mean of its scores, equal weights, three decimals, half up. */
    public BigDecimal mean() {
        var marks = sheet.marks().values();
        return marks.stream()
                .map(CriterionScore::score)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(marks.size()), 3, RoundingMode.HALF_UP);
    }
}
