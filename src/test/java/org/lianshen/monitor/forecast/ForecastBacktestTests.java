package org.lianshen.monitor.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lianshen.monitor.step.DueStep;
import org.lianshen.programme.DirectionId;

/**
 * Asks for forecasts on many days of a made-up past, tells the method what could be seen then, and compares with what
 * came. The seed was not looked at while the method was chosen. Prints the table of {@code src/docs/forecast.md}.
 */
class ForecastBacktestTests {

    private static final long UNSEEN = 20_261_130;

    private static final Calibration CASES = new Calibration();
    private static final Calibration BASE = new Calibration();
    private static final Calibration WITHOUT_AGE = new Calibration();
    private static final Calibration ANY = new Calibration();
    private static int untold;

    private record Group(DirectionId direction, String step) {}

    @BeforeAll
    static void ask() {
        var past = new MadeUpPast(Long.getLong("forecast.seed", UNSEEN));
        for (var now : MadeUpPast.questions()) {
            var ended = past.ended(now);
            var goingOn = past.goingOn(now);
            var pools = new CasePools(
                    MadeUpPast::kin,
                    ended,
                    goingOn.stream().map(MadeUpPast::seen).toList(),
                    now);
            Map<Group, List<Double>> chances = new HashMap<>();
            Map<Group, Boolean> missed = new HashMap<>();
            for (var one : goingOn) {
                if (!one.due().isAfter(now) || one.withdrawn()) {
                    continue;
                }
                var estimate = pools.of(MadeUpPast.seen(one));
                if (estimate.isEmpty()) {
                    untold++;
                    continue;
                }
                double chance = estimate.get().chance();
                CASES.add(chance, one.missed());
                BASE.add(past.baseRate(now, one.step()), one.missed());
                WITHOUT_AGE.add(
                        pools.of(new DueStep(
                                        one.step(),
                                        null,
                                        one.direction(),
                                        now,
                                        now.plus(java.time.Duration.between(one.start(), one.due()))))
                                .orElseThrow()
                                .chance(),
                        one.missed());
                var group = new Group(one.direction(), one.step());
                chances.computeIfAbsent(group, any -> new ArrayList<>()).add(chance);
                missed.merge(group, one.missed(), Boolean::logicalOr);
            }
            chances.forEach((group, each) -> ANY.add(new MissedCount(each).atLeast(1), missed.get(group)));
        }
        print("cases", CASES);
        print("at least one of a step of a direction", ANY);
        System.out.printf(
                "Brier score: cases %.3f, base rate of the step %.3f, age not looked at %.3f; too few cases: %d%n",
                CASES.brier(), BASE.brier(), WITHOUT_AGE.brier(), untold);
    }

    private static void print(String what, Calibration calibration) {
        System.out.printf("%n| %s: forecasts | forecast | happened |%n|---|---|---|%n", what);
        calibration
                .bands()
                .forEach(band -> System.out.printf(
                        "| %d | %.0f %% | %.0f %% |%n", band.told(), 100 * band.forecast(), 100 * band.happened()));
    }

    @Test
    void whatIsForecastHappensAsOften() {
        assertThat(CASES.bands()).allSatisfy(band -> {
            assertThat(band.told()).isGreaterThan(50);
            assertThat(Math.abs(band.forecast() - band.happened())).isLessThan(0.1);
        });
    }

    @Test
    void atLeastOneHappensAsOften() {
        assertThat(ANY.bands())
                .allSatisfy(band ->
                        assertThat(Math.abs(band.forecast() - band.happened())).isLessThan(0.15));
    }

    @Test
    void itTellsMoreThanTheBaseRate() {
        assertThat(CASES.brier()).isLessThan(0.85 * BASE.brier());
    }

    @Test
    void theAgeTellsSomething() {
        assertThat(CASES.brier()).isLessThan(0.9 * WITHOUT_AGE.brier());
    }
}
