package org.lianshen.expertreview.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.template.ReviewTemplate;
import org.springframework.modulith.NamedInterface;

/**
 * A sheet that could be sent.
 *
 * @param sheet with the criteria in the template's order and comments trimmed
 * @param score the score it has, from 0 to 100, six decimals
 */
@NamedInterface("sheet")
public record CheckedSheet(Sheet sheet, BigDecimal score) {

    private static final int DECIMALS = 3;

    /**
     * Asks of a sheet what is asked when it is sent.
     *
     * @throws Refusal malformed, with every problem under the name of its field in the form
     */
    public static CheckedSheet of(ReviewTemplate template, Sheet sheet) {
        var complete = new SheetCheck(template).complete(sheet);
        return new CheckedSheet(complete, new SheetScore(template, complete).percent());
    }

    /** The score as people read it: three decimals, half up. */
    public BigDecimal roundedScore() {
        return score.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
