package org.lianshen.programme.load;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.Deliberation;
import org.lianshen.programme.word.SpreadMeasure;

/** Reads what a call does where scores are far apart. */
final class SpreadRule {

    private static final BigDecimal WIDEST = BigDecimal.valueOf(100);

    private SpreadRule() {}

    /** The {@code deliberation} and {@code onSpread} of a call's parameters; null where it has none. */
    static @Nullable Deliberation deliberation(YamlFields parameters) {
        if (!parameters.has("deliberation")) {
            if (parameters.has("onSpread")) {
                parameters.fault("onSpread", "needs deliberation, which says what spread is too wide");
                parameters.wordOrWords("onSpread", SpreadMeasure.class);
            }
            return null;
        }
        var measures = parameters.has("onSpread")
                ? parameters.notEmpty("onSpread", parameters.wordOrWords("onSpread", SpreadMeasure.class))
                : List.of(SpreadMeasure.DELIBERATE);
        return parameters.object("deliberation", yaml -> {
            int days = yaml.whole("days", 1, 1000);
            var spread = yaml.decimal("spread", BigDecimal.ZERO, WIDEST);
            return measures.isEmpty() ? null : new Deliberation(spread, days, EnumSet.copyOf(measures));
        });
    }
}
