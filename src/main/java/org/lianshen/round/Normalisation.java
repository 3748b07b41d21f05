package org.lianshen.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.sheet.CountedReview;

/**
 * Puts the scores of strict and lenient, bold and cautious experts on the round's own scale. Each expert's location and
 * scale are their mean and variance, shrunk towards the round's as if the expert had also filed some sheets that are
 * like all sheets of the round: who filed few is hardly moved. {@code src/docs/scoring.md} has the formula, its source
 * and an example computed by hand.
 */
final class Normalisation {

    /** How many sheets like the round's count beside an expert's own. */
    static final int SHEETS_OF_THE_ROUND = 4;

    private static final int DECIMALS = 3;
    private static final double NO_SPREAD = 1e-9;

    private Normalisation() {}

    /** The normalised score of each review, by its assignment's id; three decimals, half up. */
    static Map<AssignmentId, BigDecimal> of(List<CountedReview> reviews) {
        var round = Spread.of(reviews);
        var scores = new HashMap<AssignmentId, BigDecimal>();
        reviews.stream()
                .collect(Collectors.groupingBy(CountedReview::expert))
                .values()
                .forEach(own -> {
                    var expert = Spread.of(own).towards(round);
                    own.forEach(review -> scores.put(review.assignment(), onTheRoundsScale(review, expert, round)));
                });
        return scores;
    }

    private static BigDecimal onTheRoundsScale(CountedReview review, Spread expert, Spread round) {
        double score = review.score().doubleValue();
        double normalised = round.variance() < NO_SPREAD
                ? score
                : round.mean() + Math.sqrt(round.variance() / expert.variance()) * (score - expert.mean());
        return BigDecimal.valueOf(normalised).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Mean and variance (the population's) of so many scores. */
    private record Spread(int count, double mean, double variance) {

        static Spread of(List<CountedReview> reviews) {
            double mean = reviews.stream()
                    .mapToDouble(review -> review.score().doubleValue())
                    .average()
                    .orElse(0);
            double variance = reviews.stream()
                    .mapToDouble(review -> Math.pow(review.score().doubleValue() - mean, 2))
                    .average()
                    .orElse(0);
            return new Spread(reviews.size(), mean, variance);
        }

        Spread towards(Spread round) {
            return new Spread(count, weighed(mean, round.mean()), weighed(variance, round.variance()));
        }

        private double weighed(double own, double rounds) {
            return (count * own + SHEETS_OF_THE_ROUND * rounds) / (count + SHEETS_OF_THE_ROUND);
        }
    }
}
