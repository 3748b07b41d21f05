package org.lianshen.monitor.forecast.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.monitor.forecast.StepForecast;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;

/**
 * The forecast at one glance: directions beside steps.
 *
 * @param columns the steps, the most worrying first
 * @param rows the directions, in the catalogue's order
 */
public record ForecastMatrix(List<Column> columns, List<Row> rows) {

    /**
     * A step.
     *
     * @param step id of the activity
     * @param name what it is called
     */
    public record Column(String step, Text name) {}

    /**
     * A direction.
     *
     * @param direction which
     * @param name what it is called, or null where the catalogue has lost it
     * @param cells one per column, null where nothing waits there
     */
    public record Row(DirectionId direction, @Nullable Text name, List<@Nullable StepForecast> cells) {}

    static ForecastMatrix of(Collection<StepForecast> steps, Catalogue catalogue) {
        var worries = new LinkedHashMap<Column, Double>();
        var byDirection = new LinkedHashMap<DirectionId, Map<Column, StepForecast>>();
        for (var step : steps) {
            var column = new Column(step.step(), step.name());
            worries.merge(column, worry(step), Double::sum);
            byDirection
                    .computeIfAbsent(step.direction(), any -> new LinkedHashMap<>())
                    .put(column, step);
        }
        var columns = worries.entrySet().stream()
                .sorted(Map.Entry.<Column, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        var rows = byDirection.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        catalogue.direction(entry.getKey()).map(Direction::name).orElse(null),
                        columns.stream().map(entry.getValue()::get).toList()))
                .toList();
        return new ForecastMatrix(columns, rows);
    }

    /** How many are late, or probably will be. */
    static double worry(StepForecast step) {
        return step.overdue() + Objects.requireNonNullElse(step.expectedMisses(), 0.0);
    }

    /** The most worrying first. */
    static Comparator<StepForecast> byWorry() {
        return Comparator.comparingDouble(ForecastMatrix::worry).reversed();
    }
}
