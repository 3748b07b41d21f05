package org.lianshen.monitor.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the figures for whoever scrapes. They are read every few seconds and not when somebody asks, so that no scrape
 * costs anything or waits for the database; while that is away the last ones stay, and their age says so.
 */
@Component
public class HouseMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(HouseMetrics.class);

    private final FigureRepository figures;
    private final Map<Metric, MultiGauge> gauges = new EnumMap<>(Metric.class);
    private volatile @Nullable Long readAt;
    private boolean away;

    HouseMetrics(FigureRepository figures, MeterRegistry registry) {
        this.figures = figures;
        for (var metric : Metric.values()) {
            if (metric != Metric.AGE) {
                gauges.put(
                        metric,
                        MultiGauge.builder(metric.word())
                                .description(metric.sentence())
                                .baseUnit(metric.unit())
                                .register(registry));
            }
        }
        Gauge.builder(Metric.AGE.word(), this, HouseMetrics::age)
                .description(Metric.AGE.sentence())
                .baseUnit(Metric.AGE.unit())
                .register(registry);
    }

    /** Reads them anew. */
    @Scheduled(
            fixedDelayString = "${lianshen.metrics.interval}",
            initialDelayString = "${lianshen.metrics.first}",
            scheduler = "metricScheduler")
    public void read() {
        try {
            show(figures.read());
            readAt = System.nanoTime();
            away = false;
        } catch (DataAccessException | TransactionException unreachable) {
            if (!away) {
                LOG.warn("No figures for metrics: {}", unreachable.getMessage());
            }
            away = true;
        }
    }

    private void show(List<Figure> read) {
        gauges.forEach((metric, gauge) -> gauge.register(
                read.stream()
                        .filter(figure -> figure.metric() == metric)
                        .map(figure -> MultiGauge.Row.of(tags(figure), figure.value()))
                        .toList(),
                true));
    }

    private static Tags tags(Figure figure) {
        var tag = figure.metric().tag();
        return tag == null ? Tags.empty() : Tags.of(tag, figure.of());
    }

    private double age() {
        var at = readAt;
        return at == null
                ? Double.NaN
                : Duration.ofNanos(System.nanoTime() - at).toMillis() / (double) TimeUnit.SECONDS.toMillis(1);
    }
}
