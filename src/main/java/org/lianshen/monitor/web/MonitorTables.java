package org.lianshen.monitor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianshen.language.Text;
import org.lianshen.list.table.Table;
import org.lianshen.list.table.TableColumn;
import org.lianshen.monitor.bottleneck.WaitedFor;
import org.lianshen.monitor.funnel.DirectionFunnel;
import org.lianshen.monitor.funnel.PoolUse;
import org.lianshen.monitor.step.StepAges;
import org.lianshen.programme.DirectionId;

/** The monitor's tables as files. */
final class MonitorTables {

    private static final List<TableColumn<TaskRow>> TASKS = List.of(
            new TableColumn<>(Text.of("monitor.number"), TaskRow::key),
            new TableColumn<>(Text.of("monitor.step"), row -> row.name()),
            new TableColumn<>(Text.of("monitor.who"), TaskRow::who),
            new TableColumn<>(Text.of("monitor.office"), TaskRow::office),
            new TableColumn<>(Text.of("monitor.since"), TaskRow::since),
            new TableColumn<>(Text.of("monitor.due"), TaskRow::due),
            new TableColumn<>(
                    Text.of("common.direction"), row -> row.direction().key()));

    private static final List<TableColumn<StepAges>> AGES = List.of(
            new TableColumn<>(Text.of("monitor.step"), row -> row.name()),
            new TableColumn<>(Text.of("monitor.model"), StepAges::model),
            new TableColumn<>(Text.of("monitor.running"), StepAges::running),
            new TableColumn<>(Text.of("monitor.median"), StepAges::median),
            new TableColumn<>(Text.of("monitor.p90"), StepAges::p90),
            new TableColumn<>(Text.of("monitor.longest"), StepAges::longest),
            new TableColumn<>(Text.of("monitor.overdue"), StepAges::overdue));

    private static final List<TableColumn<Map.Entry<DirectionId, PoolUse>>> POOLS = List.of(
            new TableColumn<>(Text.of("common.direction"), row -> row.getKey().key()),
            new TableColumn<>(Text.of("monitor.pool"), row -> row.getValue().id()),
            new TableColumn<>(Text.of("monitor.quota"), row -> row.getValue().quota()),
            new TableColumn<>(Text.of("monitor.used"), row -> row.getValue().used()),
            new TableColumn<>(Text.of("monitor.budget"), row -> row.getValue().budget()),
            new TableColumn<>(
                    Text.of("monitor.used-budget"), row -> row.getValue().usedBudget()),
            new TableColumn<>(
                    Text.of("monitor.committed"), row -> row.getValue().committed()));

    private static final List<TableColumn<WaitedFor>> WAITS = List.of(
            new TableColumn<>(Text.of("monitor.party"), row -> row.party().label()),
            new TableColumn<>(Text.of("monitor.step"), row -> row.name()),
            new TableColumn<>(Text.of("monitor.model"), WaitedFor::model),
            new TableColumn<>(Text.of("monitor.ended"), WaitedFor::ended),
            new TableColumn<>(Text.of("monitor.running"), WaitedFor::running),
            new TableColumn<>(Text.of("monitor.days"), WaitedFor::days));

    private MonitorTables() {}

    static Table<TaskRow> tasks(String name, List<TaskRow> rows) {
        return new Table<>(name, TASKS, rows);
    }

    static Table<StepAges> ages(List<StepAges> rows) {
        return new Table<>("ages", AGES, rows);
    }

    static Table<WaitedFor> waits(List<WaitedFor> rows) {
        return new Table<>("bottlenecks", WAITS, rows);
    }

    static Table<Map.Entry<DirectionId, PoolUse>> pools(List<DirectionFunnel> rows) {
        return new Table<>(
                "pools",
                POOLS,
                rows.stream()
                        .flatMap(row -> row.pools().stream().map(pool -> Map.entry(row.direction(), pool)))
                        .toList());
    }

    static Table<DirectionFunnel> funnel(List<DirectionFunnel> rows, List<String> statuses) {
        var columns = new ArrayList<TableColumn<DirectionFunnel>>();
        columns.add(new TableColumn<>(
                Text.of("common.direction"), row -> row.direction().key()));
        statuses.forEach(status -> columns.add(new TableColumn<>(new Text(status, status), row -> row.count(status))));
        return new Table<>("funnel", columns, rows);
    }
}
