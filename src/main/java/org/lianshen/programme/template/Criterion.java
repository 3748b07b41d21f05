package org.lianshen.programme.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * One thing that experts judge (评审指标).
 *
 * @param id word, unique within the template
 * @param name what is judged
 * @param question what to ask oneself, or null
 * @param weight its part of the sheet's score in percent; the weights of a template sum to 100 where the call states
 *     them, and are all the same where it does not
 * @param scale which scores there are
 * @param bands what scores mean, the highest first; empty where the call does not say
 * @param comment whether a comment is asked for
 * @param abstain whether an expert may say that they cannot judge it
 */
public record Criterion(
        String id,
        Text name,
        @Nullable Text question,
        BigDecimal weight,
        Scale scale,
        List<Band> bands,
        CommentRule comment,
        boolean abstain) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Keeps its own copy of the bands. */
    public Criterion {
        bands = List.copyOf(bands);
    }

    /** The weight of each of so many that weigh the same, in percent to two decimals. */
    public static BigDecimal equal(int outOf) {
        return HUNDRED.divide(BigDecimal.valueOf(outOf), 2, RoundingMode.HALF_UP);
    }
}
