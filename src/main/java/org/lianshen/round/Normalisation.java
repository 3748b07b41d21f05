package org.lianshen.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianshen.expertreview.AssignmentId;
import org.lianshen.expertreview.CountedReview;

/**
 * Shows how an expert's review compares with the same expert's other reviews of the round: the z-score of its mean, by
 * the population's standard deviation. Where an expert reviewed only one proposal, or all alike, it is 0. It informs;
 * the order of a ranking does not use it.
 */
final class Normalisation {

    private static final int DECIMALS = 3;

    private Normalisation() {}

    /** The z-score of each review, by its assignment's id; three decimals, half up. */
    static Map<AssignmentId, BigDecimal> of(List<CountedReview> scorings) {
        var scores = new HashMap<AssignmentId, BigDecimal>();
        scorings.stream()
                .collect(Collectors.groupingBy(CountedReview::expert))
                .values()
                .forEach(own -> ofExpert(own, scores));
        return scores;
    }

    private static void ofExpert(List<CountedReview> own, Map<AssignmentId, BigDecimal> scores) {
        double mean = own.stream()
                .mapToDouble(scoring -> scoring.mean().doubleValue())
                .average()
                .orElse(0);
        double variance = own.stream()
                .mapToDouble(scoring -> Math.pow(scoring.mean().doubleValue() - mean, 2))
                .average()
                .orElse(0);
        double deviation = Math.sqrt(variance);
        for (var scoring : own) {
            double z = deviation < 1e-9 ? 0 : (scoring.mean().doubleValue() - mean) / deviation;
            scores.put(scoring.assignment(), BigDecimal.valueOf(z).setScale(DECIMALS, RoundingMode.HALF_UP));
        }
    }
}
