package org.lianshen.expertreview.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.modulith.NamedInterface;

/**
 * A review sheet that counts, with whose it is.
 *
 * @param assignment the assignment's id
 * @param number the proposal
 * @param expert the expert's id
 * @param expertName the expert's name
 * @param sheet the sheet, complete
 * @param score its score as it was made when the sheet came in, from 0 to 100, six decimals
 */
@NamedInterface("sheet")
public record CountedReview(
        AssignmentId assignment,
        ProposalNumber number,
        String expert,
        String expertName,
        Sheet sheet,
        BigDecimal score) {

    /** The score as people read it: three decimals, half up. */
    public BigDecimal mean() {
        return score.setScale(3, RoundingMode.HALF_UP);
    }
}
