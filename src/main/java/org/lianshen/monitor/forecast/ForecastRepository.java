package org.lianshen.monitor.forecast;

import java.time.Instant;
import java.util.List;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * How long the steps of proposals and rounds took that have deadlines: people's tasks, and waits beside a timer. A task
 * that was taken away, and a wait that its timer ended, were cut short.
 */
@Repository
class ForecastRepository {

    private static final String WHOSE = """
              join %s root on root.id_ = %s.root_proc_inst_id_
              left join proposal p on p.number = root.business_key_
              left join round r on r.call || '-' || r.direction = root.business_key_
             where (p.number is not null or r.call is not null)
            """;

    private static final String ENDED =
            """
            select step, call, direction, quarter, count(*) filter (where done) as done,
                   count(*) filter (where not done) as cut
              from (
            select t.task_def_key_ as step, coalesce(p.call, r.call) as call,
                   coalesce(p.direction, r.direction) as direction, (t.duration_ / 21600000)::int as quarter,
                   t.task_state_ = 'Completed' as done
              from act_hi_taskinst t
            """ + WHOSE.formatted("act_hi_procinst", "t") + """
               and t.end_time_ > :after and t.end_time_ <= :until and t.due_date_ is not null
             union all
            select g.act_id_, p.call, p.direction, (g.duration_ / 21600000)::int,
                   exists (select 1 from act_hi_actinst m
                            where m.proc_inst_id_ = g.proc_inst_id_ and m.act_type_ = 'intermediateMessageCatch'
                              and m.start_time_ >= g.end_time_)
              from act_hi_actinst g
            """ + WHOSE.formatted("act_hi_procinst", "g") + """
               and p.number is not null and g.act_type_ = 'eventBasedGateway' and g.end_time_ > :after and g.end_time_ <= :until) ended
             group by 1, 2, 3, 4
            """;

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    ForecastRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to when what ended is counted. */
    Instant countedUntil() {
        return until("forecast_fold");
    }

    /** Up to when it may be counted: after that somebody may still be writing. */
    Instant settledUntil() {
        return until("activity_fold");
    }

    private Instant until(String fold) {
        return jdbc.sql("select folded_until from " + fold)
                .query((row, index) -> ColumnValues.engineInstant(row, "folded_until"))
                .optional()
                .orElse(Instant.EPOCH);
    }

    /** Adds what ended between two moments to what is counted. */
    void count(Instant after, Instant until) {
        between(
                        "insert into forecast_duration as had (step, call, direction, quarter, done, cut) " + ENDED
                                + " on conflict (step, call, direction, quarter) do update"
                                + " set done = had.done + excluded.done, cut = had.cut + excluded.cut",
                        after,
                        until)
                .update();
        jdbc.sql("insert into forecast_fold (folded_until) values (:until)"
                        + " on conflict (only_row) do update set folded_until = excluded.folded_until")
                .param("until", ColumnValues.ofEngine(until))
                .update();
    }

    /** What is counted, in every call. */
    List<EndedCases> counted() {
        return cases(jdbc.sql("select * from forecast_duration"));
    }

    /** What ended after a moment, in every call. */
    List<EndedCases> endedAfter(Instant after) {
        return cases(between(ENDED, after, EVER));
    }

    private StatementSpec between(String sql, Instant after, Instant until) {
        return jdbc.sql(sql).param("after", ColumnValues.ofEngine(after)).param("until", ColumnValues.ofEngine(until));
    }

    private static List<EndedCases> cases(StatementSpec found) {
        return found.query((row, index) -> new EndedCases(
                        row.getString("step"),
                        new DirectionId(row.getString("call"), row.getString("direction")),
                        row.getInt("quarter"),
                        row.getInt("done"),
                        row.getInt("cut")))
                .list();
    }
}
