package org.lianshen.expertreview.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.expertreview.MadeUpCall;
import org.lianshen.expertreview.ReviewFixtures;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

class SheetCheckTests {

    private final SheetCheck check = new SheetCheck(
            MadeUpCall.catalogue().call(MadeUpCall.ID).orElseThrow().template());

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "87.25", "100.00"})
    void scoresFromNothingToAHundred(String score) {
        assertThat(check.complete(ReviewFixtures.sheet(score))
                        .marks()
                        .get("plan")
                        .score())
                .isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"-0.01", "100.01", "50.125"})
    void otherScoresAreRefused(@Nullable String score) {
        var sheet = with("plan", new CriterionScore(score == null ? null : new BigDecimal(score), "评语"));
        assertThat(problems(sheet)).containsExactly("/criteria/2/score");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void everyScoreNeedsAComment(@Nullable String comment) {
        assertThat(problems(with("team", new CriterionScore(BigDecimal.TEN, comment))))
                .containsExactly("/criteria/3/comment");
    }

    @Test
    void everythingMissingIsToldAtOnce() {
        assertThat(problems(new Sheet(Map.of(), null)))
                .containsExactly(
                        "/criteria/0/score",
                        "/criteria/0/comment",
                        "/criteria/1/score",
                        "/criteria/1/comment",
                        "/criteria/2/score",
                        "/criteria/2/comment",
                        "/criteria/3/score",
                        "/criteria/3/comment",
                        "/criteria/4/score",
                        "/criteria/4/comment",
                        "/comment");
    }

    @Test
    void aCriterionOfAnotherCallIsRefused() {
        assertThat(problems(with("charm", new CriterionScore(BigDecimal.TEN, "评语"))))
                .containsExactly("/criteria");
    }

    @Test
    void everySentenceIsInBothLanguages() {
        var refusal = catchThrowableOfType(Refusal.class, () -> check.complete(new Sheet(Map.of(), null)));
        assertThat(refusal.errors()).allSatisfy(error -> {
            assertThat(error.message().zh()).matches(".*\\p{IsHan}.*");
            assertThat(error.message().en()).isNotBlank();
        });
    }

    private List<String> problems(Sheet sheet) {
        return catchThrowableOfType(Refusal.class, () -> check.complete(sheet)).errors().stream()
                .map(FieldError::path)
                .toList();
    }

    private static Sheet with(String criterion, CriterionScore mark) {
        var marks = new LinkedHashMap<>(ReviewFixtures.sheet("80").marks());
        marks.put(criterion, mark);
        return new Sheet(marks, "总体意见");
    }
}
