package org.lianshen.monitor.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A scrape gets the last figures, whatever happens to the database, and sees how old they are. */
class HouseMetricsTests {

    private static final String OPEN = "lianshen.tasks.open";

    private final FigureRepository figures = mock(FigureRepository.class);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private HouseMetrics metrics;

    @BeforeEach
    void nothingIsReadYet() {
        metrics = new HouseMetrics(figures, registry);
    }

    @Test
    void beforeTheFirstReadingThereIsNoFigureAndNoAge() {
        assertThat(registry.find(OPEN).meters()).isEmpty();
        assertThat(registry.get("lianshen.figures.age").gauge().value()).isNaN();
    }

    @Test
    void eachReadingReplacesTheOneBefore() {
        given(figures.read())
                .willReturn(List.of(open("task_a", 3), open("task_b", 1), new Figure(Metric.JOBS_DUE, "", 7)))
                .willReturn(List.of(open("task_a", 2)));
        metrics.read();
        assertThat(value("task_a")).isEqualTo(3);
        assertThat(value("task_b")).isEqualTo(1);
        assertThat(registry.get("lianshen.jobs.due").gauge().value()).isEqualTo(7);
        metrics.read();
        assertThat(value("task_a")).isEqualTo(2);
        assertThat(registry.find(OPEN).tag("step", "task_b").gauge()).isNull();
    }

    @Test
    void withoutADatabaseTheLastFiguresStayAndGrowOld() {
        given(figures.read())
                .willReturn(List.of(open("task_a", 3)))
                .willThrow(new DataAccessResourceFailureException("away"))
                .willThrow(new CannotCreateTransactionException("away"));
        metrics.read();
        metrics.read();
        double age = registry.get("lianshen.figures.age").gauge().value();
        metrics.read();
        assertThat(value("task_a")).isEqualTo(3);
        assertThat(age).isNotNegative();
        assertThat(registry.get("lianshen.figures.age").gauge().value()).isGreaterThanOrEqualTo(age);
    }

    private double value(String step) {
        return registry.get(OPEN).tag("step", step).gauge().value();
    }

    private static Figure open(String step, double value) {
        return new Figure(Metric.TASKS_OPEN, step, value);
    }
}
