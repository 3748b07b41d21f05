package org.lianshen.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.confirmation.matching.Thresholds;
import org.lianshen.lists.NoisyLists.Shape;

/** Two thousand proposals against two thousand foreign entries: how many are matched, and how many of them rightly. */
class MatchingFiguresTests {

    private static final int SIZE = 2000;
    private static final Thresholds DEFAULTS = new Thresholds(16, 6, 6);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsMatchedIsRightAndLittleIsLeftToPeople(long seed) {
        var lists = NoisyLists.make(seed, SIZE, NoiseProfile.USUAL, Shape.GUIDELINE);
        assertThat(lists.ours()).hasSize(SIZE);
        assertThat(lists.theirs()).hasSize(SIZE);
        assertThat(lists.theirs().stream().filter(line -> line.truth() == null)).hasSize(SIZE / 10);
        usual("usual noise, seed " + seed, lists);
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void soItIsHoweverTheListsAreMade(Shape shape) {
        usual("usual noise, " + shape, NoisyLists.make(7, SIZE, NoiseProfile.USUAL, shape));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void underHarshNoiseMoreIsLeftToPeopleAndWhatIsMatchedIsRight(Shape shape) {
        var measured = measure("harsh noise, " + shape, NoisyLists.make(8, SIZE, NoiseProfile.HARSH, shape));
        assertThat(measured.precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(measured.recall()).isGreaterThanOrEqualTo(0.85);
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void soItIsUnderNoiseThatNothingWasChosenBy(Shape shape) {
        var measured = measure("unseen noise, " + shape, NoisyLists.make(31, SIZE, NoiseProfile.UNSEEN, shape));
        assertThat(measured.precision()).isGreaterThanOrEqualTo(0.995);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void namesakesAreLeftToPeopleRatherThanMixedUp(boolean oneTeam) {
        for (long seed = 41; seed <= 44; seed++) {
            for (var noise : List.of(NoiseProfile.USUAL, NoiseProfile.HARSH)) {
                var what = (oneTeam ? "namesakes in one team, " : "namesakes, ")
                        + (noise == NoiseProfile.USUAL ? "usual" : "harsh") + " noise, seed " + seed;
                assertThat(measure(what, Namesakes.make(seed, noise, oneTeam)).wrong())
                        .hasSizeLessThan(2);
            }
        }
    }

    @Test
    void linesThatSayHalfOfItAreRightOrLeftToPeople() {
        var sparse = new NoiseProfile(0.5, 0.2, 0.1, 0.35, 0.3, 0.12, 0.25, 0.5, 0.15, 0.15, 0.1);
        var measured = measure("every other field missing", NoisyLists.make(9, SIZE, sparse, Shape.GUIDELINE));
        assertThat(measured.precision()).isGreaterThanOrEqualTo(0.995);
    }

    private static void usual(String what, NoisyLists lists) {
        var measured = measure(what, lists);
        assertThat(measured.precision()).as(measured.wrong().toString()).isGreaterThanOrEqualTo(0.995);
        assertThat(measured.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(measured.missed()).isLessThan(10);
    }

    private static MatchingMeasurement measure(String what, NoisyLists lists) {
        var measured = MatchingMeasurement.of(lists, DEFAULTS);
        System.out.println("Matching, " + what + ": " + measured);
        return measured;
    }
}
