package org.lianshen.monitor.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.RoundKeys;
import org.lianshen.programme.DirectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ended activities: those of the engine's history, and what was counted of them. */
@Repository
class ActivityRepository {

    /** Few of very many: what belongs to each is looked up by its id, whatever the planner takes the share for. */
    private static final String ENDED = """
            with ended as materialized (
              select proc_def_key_, act_id_, duration_, start_time_, end_time_, task_id_, root_proc_inst_id_
              from act_hi_actinst where end_time_ > :after and end_time_ <= :until)
            select a.proc_def_key_, a.act_id_, a.duration_, coalesce(substring(r.round from '^(.*)-'), '') as call,
              coalesce(substring(r.round from '[^-]*$'), '') as direction,
              case when t.due_date_ > a.start_time_ then
                round(extract(epoch from a.end_time_ - a.start_time_) * 10000
                  / extract(epoch from t.due_date_ - a.start_time_)) end as period
            from ended a
            cross join lateral (select %s as round
              from act_hi_procinst p where p.id_ = a.root_proc_inst_id_ limit 1) r
            left join lateral (select due_date_ from act_hi_taskinst where id_ = a.task_id_ limit 1) t on true
            where (cast(:model as text) is null or a.proc_def_key_ = :model)
              and (cast(:call as text) is null or substring(r.round from '^(.*)-') = :call)
            """.formatted(RoundKeys.of("p.business_key_"));

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    ActivityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to when ended activities are counted in the tables. */
    Instant foldedUntil() {
        return jdbc.sql("select folded_until from activity_fold")
                .query((row, index) -> ColumnValues.engineInstant(row, "folded_until"))
                .optional()
                .orElse(Instant.EPOCH);
    }

    /** The end of a portion of about that many activities that ended after a moment; the moment given at most. */
    Instant portion(Instant after, Instant until, int size) {
        return jdbc.sql("select end_time_ from act_hi_actinst where end_time_ > :after and end_time_ <= :until"
                        + " order by end_time_ offset :size limit 1")
                .param("after", ColumnValues.ofEngine(after))
                .param("until", ColumnValues.ofEngine(until))
                .param("size", size)
                .query((row, index) -> ColumnValues.engineInstant(row, "end_time_"))
                .optional()
                .orElse(until);
    }

    /** What ended after a moment and up to another. */
    List<EndedActivity> ended(Instant after, Instant until) {
        return ended(after, until, null, null);
    }

    /** What of a model ended after a moment, of one call or of all. */
    List<EndedActivity> endedAfter(Instant after, @Nullable String model, @Nullable String call) {
        return ended(after, EVER, model, call);
    }

    private List<EndedActivity> ended(Instant after, Instant until, @Nullable String model, @Nullable String call) {
        return jdbc.sql(ENDED)
                .param("after", ColumnValues.ofEngine(after))
                .param("until", ColumnValues.ofEngine(until))
                .param("model", model)
                .param("call", call)
                .query((row, index) -> ended(row))
                .list();
    }

    /** How many are counted, and how long they took together. */
    List<ActivitySums.Sum> totals(MonitorScope scope) {
        return jdbc.sql("select model, activity, sum(n) as n, sum(millis) as millis from activity_total"
                        + " where (cast(:call as text) is null or call = :call)"
                        + " and (cast(:code as text) is null or direction = :code) group by model, activity")
                .param("call", scope.call())
                .param("code", scope.code())
                .query((row, index) -> new ActivitySums.Sum(
                        row.getString("model"), row.getString("activity"), row.getLong("n"), row.getLong("millis")))
                .list();
    }

    /** How many of each activity of a model are at work now. */
    Map<String, Long> running(String model, @Nullable String call) {
        var running = new HashMap<String, Long>();
        // by version: only that index leads to what is open without all that ever was
        var ofCall = call == null
                ? ""
                : " join act_ru_execution r on r.id_ = a.root_proc_inst_id_ and " + RoundKeys.call("r.business_key_")
                        + " = :call";
        jdbc.sql("select a.act_id_ as activity, count(*) as n from act_re_procdef d"
                        + " join act_hi_actinst a on a.proc_def_id_ = d.id_ and a.end_time_ is null" + ofCall
                        + " where d.key_ = :model group by a.act_id_")
                .param("model", model)
                .param("call", call)
                .query(row -> {
                    running.put(row.getString("activity"), row.getLong("n"));
                });
        return running;
    }

    /** How many values of a model are counted, by activity, measure and bucket. */
    void counted(String model, @Nullable String call, Counted counted) {
        jdbc.sql("select activity, measure, bucket, sum(n) as n from activity_bucket where model = :model"
                        + " and (cast(:call as text) is null or call = :call) group by activity, measure, bucket")
                .param("model", model)
                .param("call", call)
                .query(row -> {
                    counted.take(row.getString("activity"), measure(row), row.getInt("bucket"), row.getLong("n"));
                });
    }

    /**
     * Some of the stored values of some buckets, each bucket's in order. Measures are compared as what the column
     * holds: compared as text they are no part of the index.
     */
    void values(String model, @Nullable String call, List<Wanted> wanted, Counted found) {
        if (wanted.isEmpty()) {
            return;
        }
        jdbc.sql("select w.activity, w.measure, w.bucket, v.value from unnest(cast(:activities as text[]),"
                        + " cast(:measures as bpchar[]), cast(:buckets as int[]), cast(:lows as bigint[]),"
                        + " cast(:highs as bigint[]), cast(:firsts as bigint[]), cast(:counts as bigint[]))"
                        + " as w (activity, measure, bucket, low, high, first, n)"
                        + " cross join lateral (select value from activity_value where model = :model"
                        + " and activity = w.activity and measure = w.measure and value >= w.low and value < w.high"
                        + " and (cast(:call as text) is null or call = :call)"
                        + " order by value offset w.first limit w.n) v")
                .param("model", model)
                .param("call", call)
                .param("activities", wanted.stream().map(Wanted::activity).toArray(String[]::new))
                .param(
                        "measures",
                        wanted.stream().map(each -> each.measure().letter()).toArray(String[]::new))
                .param("buckets", numbers(wanted, each -> (long) each.ranks().bucket()))
                .param(
                        "lows",
                        numbers(wanted, each -> ValueBuckets.from(each.ranks().bucket())))
                .param(
                        "highs",
                        numbers(wanted, each -> ValueBuckets.beyond(each.ranks().bucket())))
                .param("firsts", numbers(wanted, each -> each.ranks().first()))
                .param("counts", numbers(wanted, each -> each.ranks().count()))
                .query(row -> {
                    found.take(row.getString("activity"), measure(row), row.getInt("bucket"), row.getLong("value"));
                });
    }

    private static Long[] numbers(List<Wanted> wanted, Function<Wanted, Long> number) {
        return wanted.stream().map(number).toArray(Long[]::new);
    }

    /** The transactions that were begun by now, and the oldest of them that has not ended. */
    TransactionRange transactions() {
        return jdbc.sql("select cast(cast(pg_snapshot_xmin(s) as text) as bigint) as oldest,"
                        + " cast(cast(pg_snapshot_xmax(s) as text) as bigint) as next"
                        + " from pg_current_snapshot() as s")
                .query((row, index) -> new TransactionRange(row.getLong("oldest"), row.getLong("next")))
                .single();
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return row.getString("measure").equals(Measure.TAKEN.letter()) ? Measure.TAKEN : Measure.PERIOD;
    }

    private static EndedActivity ended(ResultSet row) throws SQLException {
        var period = row.getBigDecimal("period");
        return new EndedActivity(
                new DirectionId(row.getString("call"), row.getString("direction")),
                row.getString("proc_def_key_"),
                row.getString("act_id_"),
                row.getLong("duration_"),
                period == null ? null : period.longValue());
    }

    /** Takes what was counted or found. */
    interface Counted {
        void take(String activity, Measure measure, int bucket, long value);
    }

    /** Values that are wanted of one measure of an activity. */
    record Wanted(String activity, Measure measure, ValueRanks ranks) {}

    /** The oldest transaction that has not ended, and the first that has not begun. */
    record TransactionRange(long oldest, long next) {}
}
