package org.lianshen.monitor.heat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.monitor.SpanText;
import org.lianshen.monitor.activity.ActivityFigures;
import org.lianshen.problem.Refusal;

/** Which figure stands on the shapes. */
public enum HeatShow {
    COUNTS,
    MEDIAN,
    SHARE;

    private static final int HOTTEST = 4;
    private static final double MEMORABLE = 0.5;
    private static final double SOON = 0.8;

    /**
     * The one of that word; counts where there is none.
     *
     * @throws Refusal for another word
     */
    public static HeatShow of(@Nullable String word) {
        return word == null || word.isBlank()
                ? COUNTS
                : Arrays.stream(values())
                        .filter(show -> show.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> Refusal.unacceptable("/show", Text.of("monitor.heat-words")));
    }

    /** Its word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands on the shape, or nothing where there is no such figure. */
    public Optional<String> label(ActivityFigures figures) {
        return switch (this) {
            case COUNTS -> Optional.of(counts(figures));
            case MEDIAN -> Optional.ofNullable(figures.medianSeconds()).map(HeatShow::span);
            case SHARE -> Optional.ofNullable(figures.shareOfPeriod()).map(HeatShow::percent);
        };
    }

    /** How hot it is, from 0 to 4: beside the hottest of the model, but a share beside the whole period. */
    public int heat(ActivityFigures figures, double hottest) {
        double value = value(figures);
        if (this == SHARE) {
            return value > 1 ? HOTTEST : value > SOON ? 3 : value > MEMORABLE ? 2 : value > 0 ? 1 : 0;
        }
        return hottest <= 0 || value <= 0 ? 0 : (int) Math.min(HOTTEST, Math.ceil(HOTTEST * value / hottest));
    }

    /** The figure itself. */
    public double value(ActivityFigures figures) {
        return switch (this) {
            case COUNTS -> figures.running() + figures.finished();
            case MEDIAN -> orNothing(figures.medianSeconds());
            case SHARE -> orNothing(figures.shareOfPeriod());
        };
    }

    private static String counts(ActivityFigures figures) {
        return "✓ " + figures.finished() + (figures.running() > 0 ? " ▶ " + figures.running() : "");
    }

    /** So many seconds, as people say it. */
    static String span(BigDecimal seconds) {
        return SpanText.of(Duration.ofSeconds(seconds.longValue())).here();
    }

    /** A share in whole hundredths. */
    static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + " %";
    }

    private static double orNothing(@Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }
}
