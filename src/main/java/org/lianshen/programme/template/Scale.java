package org.lianshen.programme.template;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Which scores there are: from {@code min} to {@code max}, {@code step} apart.
 *
 * @param min the lowest score
 * @param max the highest score
 * @param step how far two scores are apart
 */
public record Scale(BigDecimal min, BigDecimal max, BigDecimal step) {

    /** From 0 to 100 with up to two decimals, where the call says nothing. */
    public static final Scale PERCENT = new Scale(BigDecimal.ZERO, BigDecimal.valueOf(100), BigDecimal.valueOf(1, 2));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether there is such a score. */
    public boolean holds(BigDecimal score) {
        return score.compareTo(min) >= 0
                && score.compareTo(max) <= 0
                && score.subtract(min).remainder(step).signum() == 0;
    }

    /** How far up the scale a score lies: 0 for the lowest, 100 for the highest. */
    public BigDecimal percent(BigDecimal score) {
        return score.subtract(min).multiply(HUNDRED).divide(max.subtract(min), MathContext.DECIMAL64);
    }
}
