package org.lianshen.monitor.step;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.language.ModelName;
import org.lianshen.language.Text;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.RoundKeys;
import org.lianshen.programme.DirectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What waits in the engine just now, for a person or for a message or moment, with the round it belongs to. */
@Repository
class WaitingRepository {

    /**
     * Every activity that waits; what only encloses others that wait is none. Found before it is asked whose it is:
     * otherwise the plan for any scope looks through all that ever was.
     */
    private static final String WAITING = """
            with waiting as materialized (
              select r.business_key_ as key, %s as round, a.act_id_ as step, a.proc_def_key_ as model,
                     a.act_name_ as name, a.start_time_ as since, a.task_id_ as task
              from act_hi_actinst a join act_ru_execution r on r.id_ = a.root_proc_inst_id_
              where a.end_time_ is null and a.act_type_ in ('userTask', 'receiveTask', 'eventBasedGateway',
                'intermediateMessageCatch', 'intermediateTimer', 'intermediateSignalCatch',
                'intermediateConditional')),
            asked as (
              select w.*, t.due_date_ as due, t.assignee_ as holder
              from waiting w left join act_ru_task t on t.id_ = w.task
              where (cast(:round as text) is null or w.round = :round)
                and (cast(:call as text) is null or substring(w.round from '^(.*)-') = :call)
                and (cast(:code as text) is null or substring(w.round from '[^-]*$') = :code))
            """.formatted(RoundKeys.of("r.business_key_"));

    private static final String ROW = """
            select a.*, p.title_zh, p.title_en,
              array(select l.group_id_ from act_ru_identitylink l where l.task_id_ = a.task
                and l.type_ = 'candidate' and l.group_id_ is not null order by 1) as groups,
              array(select l.user_id_ from act_ru_identitylink l where l.task_id_ = a.task
                and l.type_ = 'candidate' and l.user_id_ is not null order by 1) as users
            from asked a left join proposal p on p.number = a.key
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By direction and step, and for each step over all directions together, where the direction is null. */
    List<StepAges> ages(MonitorScope scope) {
        return asked(scope, """
                        select round, step, model, max(name) as name, count(*) as running,
                          count(*) filter (where due < :now) as overdue,
                          sum(extract(epoch from cast(:now as timestamp) - since) / 86400.0) as together,
                          percentile_cont(array[0.5, 0.9, 1.0]) within group (
                            order by extract(epoch from cast(:now as timestamp) - since) / 86400.0) as days
                        from asked group by grouping sets ((round, step, model), (step, model))
                        order by model, step, round
                        """).query((row, index) -> ages(row)).list();
    }

    /** Who waits at a step, longest first. */
    List<WaitingStep> at(MonitorScope scope, @Nullable String step, int offset, int limit) {
        return asked(
                        scope,
                        ROW + " where (cast(:step as text) is null or step = :step)"
                                + " order by since, key, task limit :limit offset :offset")
                .param("step", step)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> waiting(row))
                .list();
    }

    /** How many wait at a step. */
    long count(MonitorScope scope, String step) {
        return asked(scope, "select count(*) from asked where step = :step")
                .param("step", step)
                .query(Long.class)
                .single();
    }

    /** Tasks whose due date lies in that time, the earliest first. */
    List<WaitingStep> due(MonitorScope scope, Instant from, Instant before) {
        return asked(scope, ROW + " where due >= :from and due < :before order by due, key, task")
                .param("from", ColumnValues.ofEngine(from))
                .param("before", ColumnValues.ofEngine(before))
                .query((row, index) -> waiting(row))
                .list();
    }

    private StatementSpec asked(MonitorScope scope, String rest) {
        var both = scope.call() != null && scope.code() != null;
        return jdbc.sql(WAITING + rest)
                .param("round", both ? scope.call() + "-" + scope.code() : null)
                .param("call", scope.call())
                .param("code", scope.code())
                .param("now", ColumnValues.ofEngine(clock.instant()));
    }

    private static StepAges ages(ResultSet row) throws SQLException {
        var round = row.getString("round");
        var days = (Double[]) row.getArray("days").getArray();
        return new StepAges(
                round == null ? null : DirectionId.ofKey(round),
                row.getString("step"),
                row.getString("model"),
                name(row),
                row.getLong("running"),
                rounded(days[0]),
                rounded(days[1]),
                rounded(days[2]),
                row.getBigDecimal("together").setScale(2, RoundingMode.HALF_UP),
                row.getLong("overdue"));
    }

    private static BigDecimal rounded(double days) {
        return BigDecimal.valueOf(days).setScale(2, RoundingMode.HALF_UP);
    }

    private static Text name(ResultSet row) throws SQLException {
        var name = row.getString("name");
        return ModelName.of(name == null || name.isBlank() ? row.getString("step") : name);
    }

    private static WaitingStep waiting(ResultSet row) throws SQLException {
        var zh = row.getString("title_zh");
        var en = row.getString("title_en");
        return new WaitingStep(
                row.getString("key"),
                zh == null && en == null ? null : new Text(zh == null ? en : zh, en == null ? zh : en),
                DirectionId.ofKey(row.getString("round")),
                row.getString("step"),
                name(row),
                ColumnValues.engineInstant(row, "since"),
                ColumnValues.engineInstantOrNull(row, "due"),
                row.getString("task"),
                row.getString("holder"),
                texts(row.getArray("groups")),
                texts(row.getArray("users")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
