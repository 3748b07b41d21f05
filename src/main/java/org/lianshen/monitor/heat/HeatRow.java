package org.lianshen.monitor.heat;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.monitor.activity.ActivityFigures;

/**
 * An activity in the table.
 *
 * @param name what it is called
 * @param drawn whether the latest version of the model has it
 * @param figures what is known of it
 */
public record HeatRow(Text name, boolean drawn, ActivityFigures figures) {

    /** The median as people say it, or null. */
    public @Nullable String median() {
        return figures.medianSeconds() == null ? null : HeatShow.span(figures.medianSeconds());
    }

    /** What nine of ten took at most, as people say it, or null. */
    public @Nullable String p90() {
        return figures.p90Seconds() == null ? null : HeatShow.span(figures.p90Seconds());
    }

    /** The share of the period in hundredths, or null. */
    public @Nullable String share() {
        return figures.shareOfPeriod() == null ? null : HeatShow.percent(figures.shareOfPeriod());
    }
}
