package org.lianshen.expertreview.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshen.language.Text;
import org.lianshen.programme.template.CommentRule;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewTemplate;
import org.lianshen.programme.template.Scale;

/** The example of {@code src/docs/scoring.md}, computed there by hand. */
class SheetScoreTests {

    private static final ReviewTemplate TEMPLATE = new ReviewTemplate(
            List.of(
                    criterion("content", "40", "0", "100"),
                    criterion("team", "35", "0", "10"),
                    criterion("risk", "25", "1", "5")),
            List.of(),
            List.of());

    @Test
    void isTheWeightedMeanOfWhatWasJudged() {
        // 40 × 80 + 35 × 90 + 25 × 50 = 7600
        assertThat(score("80", "9", "3").percent()).isEqualByComparingTo("76");
    }

    @Test
    void whatCouldNotBeJudgedIsNoZero() {
        // (40 × 80 + 35 × 90) / 75 = 84.666667
        var score = score("80", "9", null);
        assertThat(score.percent()).isEqualByComparingTo("84.666667");
        assertThat(score.judged()).isEqualByComparingTo("75");
        assertThat(score.enough()).isTrue();
        assertThat(score("80", "9", "1").percent()).isEqualByComparingTo("63.5");
    }

    @Test
    void halfOfTheWeightMustBeJudged() {
        assertThat(score(null, "9", "3").enough()).isTrue();
        assertThat(score("80", null, null).enough()).isFalse();
        assertThat(score("80", null, null).judged()).isEqualByComparingTo("40");
        assertThat(score(null, null, null).percent()).isZero();
    }

    @Test
    void exactlyHalfIsEnough() {
        var halves = new ReviewTemplate(
                List.of(criterion("one", "50", "0", "100"), criterion("other", "50", "0", "100")),
                List.of(),
                List.of());
        var marks =
                Map.of("one", new CriterionScore(BigDecimal.TEN, "评语"), "other", new CriterionScore(null, null, true));
        assertThat(new SheetScore(halves, new Sheet(marks, "意见")).enough()).isTrue();
    }

    private static SheetScore score(@Nullable String... scores) {
        var marks = new LinkedHashMap<String, CriterionScore>();
        for (int place = 0; place < scores.length; place++) {
            var score = scores[place];
            marks.put(
                    TEMPLATE.criteria().get(place).id(),
                    new CriterionScore(score == null ? null : new BigDecimal(score), "评语", score == null));
        }
        return new SheetScore(TEMPLATE, new Sheet(marks, "意见"));
    }

    private static Criterion criterion(String id, String weight, String min, String max) {
        return new Criterion(
                id,
                new Text("指标" + id, "criterion " + id),
                null,
                new BigDecimal(weight),
                new Scale(new BigDecimal(min), new BigDecimal(max), BigDecimal.ONE),
                List.of(),
                CommentRule.REQUIRED,
                true);
    }
}
