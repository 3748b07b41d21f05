package org.lianshen.expertreview.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Function;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewTemplate;

/**
 * The score of a sheet: the mean of what was judged, each score as a percentage of its scale, weighed as the template
 * says. What the expert could not judge is left out, weight and all. {@code src/docs/scoring.md} computes one by hand.
 */
final class SheetScore {

    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReviewTemplate template;
    private final Sheet sheet;

    SheetScore(ReviewTemplate template, Sheet sheet) {
        this.template = template;
        this.sheet = sheet;
    }

    /** From 0 to 100, six decimals, half up; 0 where nothing was judged. */
    BigDecimal percent() {
        var judged = sum(Criterion::weight);
        return judged.signum() == 0
                ? BigDecimal.ZERO
                : sum(criterion -> criterion.weight().multiply(onItsScale(criterion)))
                        .divide(judged, DECIMALS, RoundingMode.HALF_UP);
    }

    /** How much of the template's weight was judged, in percent, one decimal, half up. */
    BigDecimal judged() {
        return sum(Criterion::weight).multiply(HUNDRED).divide(whole(), 1, RoundingMode.HALF_UP);
    }

    /** Whether at least half of the weight was judged. */
    boolean enough() {
        return sum(Criterion::weight).multiply(BigDecimal.valueOf(2)).compareTo(whole()) >= 0;
    }

    private BigDecimal whole() {
        return template.criteria().stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal sum(Function<Criterion, BigDecimal> part) {
        return template.criteria().stream()
                .filter(this::isJudged)
                .map(part)
                .reduce(BigDecimal.ZERO, (sum, next) -> sum.add(next, MathContext.DECIMAL128));
    }

    private boolean isJudged(Criterion criterion) {
        var mark = sheet.marks().get(criterion.id());
        return mark != null && mark.score() != null;
    }

    private BigDecimal onItsScale(Criterion criterion) {
        return criterion.scale().percent(sheet.marks().get(criterion.id()).score());
    }
}
