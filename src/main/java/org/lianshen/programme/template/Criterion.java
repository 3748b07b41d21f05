package org.lianshen.programme.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
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

    /** A criterion as calls that state only id and name have it: 0 to 100, with a comment, no abstaining. */
    public static Criterion plain(String id, Text name, int outOf) {
        return new Criterion(id, name, null, equal(outOf), Scale.PERCENT, List.of(), CommentRule.REQUIRED, false);
    }

    /** The weight of each of so many that weigh the same, in percent to two decimals. */
    public static BigDecimal equal(int outOf) {
        return HUNDRED.divide(BigDecimal.valueOf(outOf), 2, RoundingMode.HALF_UP);
    }

    /** What a score means in the words of the grade guide; none below the lowest band. */
    public Optional<Band> band(BigDecimal score) {
        return bands.stream().filter(band -> score.compareTo(band.from()) >= 0).findFirst();
    }
}
