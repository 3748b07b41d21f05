package org.lianshen.monitor.activity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was counted of activities that ended. */
@Repository
class FoldRepository {

    private final JdbcClient jdbc;

    FoldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what was counted, and says up to when that is. */
    void fold(FoldedActivities folded, Instant until) {
        addTotals(List.copyOf(folded.totals().entrySet()));
        addBuckets(List.copyOf(folded.buckets().entrySet()));
        folded.values().forEach(this::addValues);
        jdbc.sql("insert into activity_fold (folded_until) values (:until)"
                        + " on conflict (only_row) do update set folded_until = excluded.folded_until")
                .param("until", ColumnValues.ofEngine(until))
                .update();
    }

    private void addTotals(List<Map.Entry<FoldedActivities.Place, FoldedActivities.Total>> totals) {
        jdbc.sql("insert into activity_total as had (model, call, direction, activity, n, millis)"
                        + " select * from unnest(cast(:models as text[]), cast(:calls as text[]),"
                        + " cast(:directions as text[]), cast(:activities as text[]), cast(:ns as bigint[]),"
                        + " cast(:millis as bigint[]))"
                        + " on conflict (model, call, direction, activity)"
                        + " do update set n = had.n + excluded.n, millis = had.millis + excluded.millis")
                .param("models", texts(totals, each -> each.getKey().model()))
                .param("calls", texts(totals, each -> each.getKey().round().call()))
                .param("directions", texts(totals, each -> each.getKey().round().code()))
                .param("activities", texts(totals, each -> each.getKey().activity()))
                .param("ns", numbers(totals, each -> each.getValue().n()))
                .param("millis", numbers(totals, each -> each.getValue().millis()))
                .update();
    }

    private void addBuckets(List<Map.Entry<FoldedActivities.Bucket, Long>> buckets) {
        jdbc.sql("insert into activity_bucket as had (model, call, activity, measure, bucket, n)"
                        + " select * from unnest(cast(:models as text[]), cast(:calls as text[]),"
                        + " cast(:activities as text[]), cast(:measures as text[]), cast(:buckets as int[]),"
                        + " cast(:ns as bigint[]))"
                        + " on conflict (model, call, activity, measure, bucket) do update set n = had.n + excluded.n")
                .param("models", texts(buckets, each -> each.getKey().model()))
                .param("calls", texts(buckets, each -> each.getKey().call()))
                .param("activities", texts(buckets, each -> each.getKey().activity()))
                .param(
                        "measures",
                        texts(buckets, each -> each.getKey().measure().letter()))
                .param(
                        "buckets",
                        buckets.stream().map(each -> each.getKey().bucket()).toArray(Integer[]::new))
                .param("ns", numbers(buckets, Map.Entry::getValue))
                .update();
    }

    private void addValues(FoldedActivities.Series series, List<Long> values) {
        jdbc.sql("insert into activity_value (model, call, activity, measure, value)"
                        + " select :model, :call, :activity, :measure, value"
                        + " from unnest(cast(:values as bigint[])) as value")
                .param("model", series.model())
                .param("call", series.call())
                .param("activity", series.activity())
                .param("measure", series.measure().letter())
                .param("values", values.toArray(Long[]::new))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> Long[] numbers(List<T> rows, Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }
}
