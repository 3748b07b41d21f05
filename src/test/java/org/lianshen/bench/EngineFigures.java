package org.lianshen.bench;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.query.PeriodUnit;
import org.lianshen.process.caller.AsSystem;
import org.springframework.context.ApplicationContext;

/** What the engine tells of itself by its own queries: counts per activity, and durations by month without medians. */
final class EngineFigures {

    private final AsSystem asSystem;
    private final RepositoryService repository;
    private final HistoryService history;

    EngineFigures(ApplicationContext context) {
        this.asSystem = context.getBean(AsSystem.class);
        this.repository = context.getBean(RepositoryService.class);
        this.history = context.getBean(HistoryService.class);
    }

    /** {@code HistoricActivityStatistics} of every version of every model: running, finished, canceled, complete. */
    void activityStatistics() {
        asSystem.run(() -> repository
                .createProcessDefinitionQuery()
                .list()
                .forEach(definition -> history.createHistoricActivityStatisticsQuery(definition.getId())
                        .includeFinished()
                        .includeCanceled()
                        .includeCompleteScope()
                        .list()));
    }

    /** The reports on instances of every model and on all tasks: counts and, by month, shortest, longest and mean. */
    void reports() {
        asSystem.run(() -> {
            repository
                    .createProcessDefinitionQuery()
                    .list()
                    .forEach(definition -> history.createHistoricProcessInstanceReport()
                            .processDefinitionIdIn(definition.getId())
                            .duration(PeriodUnit.MONTH));
            history.createHistoricTaskInstanceReport().countByTaskName();
            history.createHistoricTaskInstanceReport().duration(PeriodUnit.MONTH);
        });
    }
}
