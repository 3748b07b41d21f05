package org.lianshen.monitor.forecast;

import java.util.List;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How long the steps of proposals and rounds took that have deadlines: people's tasks, and waits beside a timer. A task
 * that was taken away, and a wait that its timer ended, were cut short.
 */
@Repository
class ForecastRepository {

    private static final String WHOSE = """
              join act_hi_procinst root on root.id_ = %s.root_proc_inst_id_
              left join proposal p on p.number = root.business_key_
              left join round r on r.call || '-' || r.direction = root.business_key_
             where (p.number is not null or r.call is not null)
            """;

    private static final String ENDED = """
            select step, call, direction, quarter, count(*) filter (where done) as done,
                   count(*) filter (where not done) as cut
              from (
            select t.task_def_key_ as step, coalesce(p.call, r.call) as call,
                   coalesce(p.direction, r.direction) as direction, (t.duration_ / 21600000)::int as quarter,
                   t.task_state_ = 'Completed' as done
              from act_hi_taskinst t
            """ + WHOSE.formatted("t") + """
               and t.end_time_ is not null and t.due_date_ is not null
             union all
            select g.act_id_, p.call, p.direction, (g.duration_ / 21600000)::int,
                   exists (select 1 from act_hi_actinst m
                            where m.proc_inst_id_ = g.proc_inst_id_ and m.act_type_ = 'intermediateMessageCatch'
                              and m.start_time_ >= g.end_time_)
              from act_hi_actinst g
            """ + WHOSE.formatted("g") + """
               and p.number is not null and g.act_type_ = 'eventBasedGateway' and g.end_time_ is not null) ended
             group by 1, 2, 3, 4
            """;

    private static final String OPEN = """
            select open.*, coalesce(p.call, r.call) as call, coalesce(p.direction, r.direction) as direction
              from (
            select t.task_def_key_ as step, t.name_, t.create_time_ as start_time_, t.due_date_, x.root_proc_inst_id_,
                   true as task
              from act_ru_task t join act_hi_procinst x on x.id_ = t.proc_inst_id_
             where t.due_date_ is not null
             union all
            select g.act_id_, g.act_name_, g.start_time_, j.duedate_, g.root_proc_inst_id_, false
              from act_ru_job j join act_hi_actinst g on g.execution_id_ = j.execution_id_
             where g.act_type_ = 'eventBasedGateway' and g.end_time_ is null) open
            """ + WHOSE.formatted("open") + """
               and (open.task or p.number is not null)
             order by 7, 8, 1, open.start_time_
            """;

    private final JdbcClient jdbc;

    ForecastRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that ended, in every call. */
    List<EndedCases> ended() {
        return jdbc.sql(ENDED)
                .query((row, index) -> new EndedCases(
                        row.getString("step"),
                        new DirectionId(row.getString("call"), row.getString("direction")),
                        row.getInt("quarter"),
                        row.getInt("done"),
                        row.getInt("cut")))
                .list();
    }

    /** All that is under way, in every call. */
    List<OpenCase> open() {
        return jdbc.sql(OPEN)
                .query((row, index) -> new OpenCase(
                        row.getString("step"),
                        row.getString("name_"),
                        new DirectionId(row.getString("call"), row.getString("direction")),
                        ColumnValues.engineInstant(row, "start_time_"),
                        ColumnValues.engineInstant(row, "due_date_")))
                .list();
    }
}
