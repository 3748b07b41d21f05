package org.lianshen.monitor.forecast.web;

import org.lianshen.language.Text;
import org.lianshen.monitor.forecast.StepForecast;
import org.springframework.stereotype.Component;

/** Says chances as people say them: no finer than they are known. */
@Component("forecastChances")
public class Chances {

    private static final double SELDOM = 0.1;
    private static final double MAYBE = 0.3;
    private static final double PROBABLE = 0.7;
    private static final double NEARLY_SURE = 0.95;
    private static final int TENTHS = 10;

    /** The chance that at least one deadline is missed. */
    public Text any(StepForecast step) {
        if (step.anyMissed() == null) {
            return Text.of(step.open() == step.overdue() ? "forecast.all-missed" : "forecast.too-few");
        }
        double chance = step.anyMissed();
        if (chance < SELDOM) {
            return Text.of("forecast.under-10");
        }
        return chance >= NEARLY_SURE
                ? Text.of("forecast.over-95")
                : Text.of("forecast.about", String.valueOf(Math.round(chance * TENTHS) * TENTHS));
    }

    /** A class of the style sheet that goes with it. */
    public String style(StepForecast step) {
        if (step.anyMissed() == null) {
            return step.overdue() > 0 ? "chance-probable" : "chance-unknown";
        }
        if (step.anyMissed() >= PROBABLE || step.overdue() > 0) {
            return "chance-probable";
        }
        return step.anyMissed() >= MAYBE ? "chance-maybe" : "chance-seldom";
    }

    /** Whose earlier cases it rests on. */
    public Text basis(StepForecast step) {
        if (step.basis() == null || step.cases() == null) {
            return Text.of("forecast.too-few");
        }
        var cases = String.valueOf(step.cases());
        return switch (step.basis()) {
            case DIRECTION -> Text.of("forecast.of-direction", cases);
            case TYPE -> Text.of("forecast.of-type", cases);
            case ALL -> Text.of("forecast.of-all", cases);
        };
    }
}
