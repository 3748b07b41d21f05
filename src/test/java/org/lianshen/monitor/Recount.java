package org.lianshen.monitor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the same as the monitor in another way: the rows one by one, the quantiles from sorted lists. */
final class Recount {

    private final JdbcClient jdbc;

    Recount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Proposals of a direction by status, drafts left out. */
    Map<String, Long> statuses(String call, String direction) {
        var counted = new TreeMap<String, Long>();
        jdbc
                .sql("select status from proposal where call = ? and direction = ?")
                .params(call, direction)
                .query(String.class)
                .list()
                .stream()
                .filter(status -> !status.equals("draft"))
                .forEach(status -> counted.merge(status, 1L, Long::sum));
        return counted;
    }

    /** Days that each step of a round has waited, sorted, by step. */
    Map<String, List<Double>> waiting(String round, Instant now) {
        var waiting = new TreeMap<String, List<Double>>();
        jdbc
                .sql("select act_id_, act_type_, start_time_, root_proc_inst_id_ from act_hi_actinst"
                        + " where end_time_ is null order by start_time_ desc")
                .query()
                .listOfRows()
                .stream()
                .filter(row -> List.of("userTask", "eventBasedGateway", "intermediateMessageCatch", "receiveTask")
                        .contains(row.get("act_type_")))
                .filter(row -> isOf(round, key((String) row.get("root_proc_inst_id_"))))
                .forEach(row -> waiting.computeIfAbsent((String) row.get("act_id_"), none -> new ArrayList<>())
                        .add((now.toEpochMilli() - ((Timestamp) row.get("start_time_")).getTime()) / 86_400_000.0));
        return waiting;
    }

    /** Seconds that each activity of a model took, sorted, by activity; of one call or of all. */
    Map<String, List<Double>> taken(String model, @Nullable String call) {
        var taken = new TreeMap<String, List<Double>>();
        ofModel(model, call).stream()
                .filter(row -> row.get("end_time_") != null)
                .forEach(row -> taken.computeIfAbsent((String) row.get("act_id_"), none -> new ArrayList<>())
                        .add((((Timestamp) row.get("end_time_")).getTime()
                                        - ((Timestamp) row.get("start_time_")).getTime())
                                / 1000.0));
        taken.values().forEach(each -> each.sort(null));
        return taken;
    }

    /** How many of each activity of a model have not ended. */
    Map<String, Long> running(String model, @Nullable String call) {
        var running = new HashMap<String, Long>();
        ofModel(model, call).stream()
                .filter(row -> row.get("end_time_") == null)
                .forEach(row -> running.merge((String) row.get("act_id_"), 1L, Long::sum));
        return running;
    }

    private List<Map<String, Object>> ofModel(String model, @Nullable String call) {
        return jdbc
                .sql("select a.* from act_hi_actinst a join act_re_procdef d on d.id_ = a.proc_def_id_"
                        + " where d.key_ = ?")
                .params(model)
                .query()
                .listOfRows()
                .stream()
                .filter(row -> call == null
                        || key((String) row.get("root_proc_inst_id_")).startsWith(call + "-"))
                .toList();
    }

    private String key(String root) {
        return jdbc.sql("select business_key_ from act_hi_procinst where id_ = ?")
                .params(root)
                .query(String.class)
                .single();
    }

    private static boolean isOf(String round, String key) {
        return key.equals(round) || key.startsWith(round + "-");
    }

    /** The quantile of sorted values, between two of them where it lies there. */
    static BigDecimal quantile(List<Double> sorted, double quantile, int digits) {
        double place = quantile * (sorted.size() - 1);
        int lower = (int) place;
        double value = lower + 1 < sorted.size()
                ? sorted.get(lower) + (place - lower) * (sorted.get(lower + 1) - sorted.get(lower))
                : sorted.get(lower);
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
