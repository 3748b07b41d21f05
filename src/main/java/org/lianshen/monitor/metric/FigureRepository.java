package org.lianshen.monitor.metric;

import java.time.Clock;
import java.util.List;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what waits, by tables that hold only what goes on. */
@Repository
class FigureRepository {

    private static final String FIGURES = """
            select 'lianshen.tasks.open' as metric, task_def_key_ as part, count(*) as value from act_ru_task group by 2
            union all
            select 'lianshen.tasks.overdue', task_def_key_, count(*) filter (where due_date_ < cast(:now as timestamp))
              from act_ru_task group by 2
            union all
            select 'lianshen.tasks.oldest.age', task_def_key_,
                   extract(epoch from cast(:now as timestamp) - min(create_time_)) from act_ru_task group by 2
            union all
            select 'lianshen.stages.running', proc_def_key_, count(*)
              from act_hi_procinst where end_time_ is null group by 2
            union all
            select 'lianshen.stages.oldest.age', proc_def_key_,
                   extract(epoch from cast(:now as timestamp) - min(start_time_))
              from act_hi_procinst where end_time_ is null group by 2
            union all
            select 'lianshen.outbox.letters', states.state, count(l.id)
              from (values ('waiting'), ('dead'), ('no-address')) states (state)
              left join letter l on l.state = states.state group by 2
            union all
            select 'lianshen.outbox.oldest.age', '',
                   coalesce(extract(epoch from cast(:instant as timestamptz) - min(created_at)), 0)
              from letter where state = 'waiting'
            union all
            select 'lianshen.inbox.entries', '', count(*) from agency_message where handled_at is null
            union all
            select 'lianshen.incidents.open', types.type, count(i.id_)
              from (select 'failedJob' as type union select incident_type_ from act_ru_incident) types
              left join act_ru_incident i on i.incident_type_ = types.type group by 2
            union all
            select 'lianshen.jobs.due', '', count(*) from due
            union all
            select 'lianshen.jobs.lag', '',
                   coalesce(extract(epoch from cast(:now as timestamp) - min(since)), 0) from due
            union all
            select 'lianshen.jobs.exhausted', '', count(*) from act_ru_job where retries_ = 0
            """;

    /** What the job executor would take now, and since when. */
    private static final String DUE = """
            with due as (
                select coalesce(duedate_, create_time_) as since from act_ru_job
                 where retries_ > 0 and suspension_state_ = 1
                   and (duedate_ is null or duedate_ <= cast(:now as timestamp)))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FigureRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All figures as they are now; steps and stages at which nothing waits are missing. */
    List<Figure> read() {
        var now = clock.instant();
        return jdbc.sql(DUE + FIGURES)
                .param("now", ColumnValues.ofEngine(now))
                .param("instant", ColumnValues.of(now))
                .query((row, index) -> new Figure(
                        ColumnValues.word(row, "metric", Metric.class), row.getString("part"), row.getDouble("value")))
                .list();
    }
}
