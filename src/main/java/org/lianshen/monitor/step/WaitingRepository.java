package org.lianshen.monitor.step;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
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

    /** What waits, of {@code act_hi_actinst a}; the index {@code waiting_activities} says the same. */
    static final String WAITS = """
            a.end_time_ is null and a.act_type_ in ('userTask', 'receiveTask', 'eventBasedGateway',
                'intermediateMessageCatch', 'intermediateTimer', 'intermediateSignalCatch',
                'intermediateConditional')
            """;

    /**
     * What waits at one step in one row: thousands of rows with the same three names take longer to send and to read
     * than to find.
     */
    private static final String GROUPED = """
            select a.act_id_ as step, a.proc_def_key_ as model, a.act_name_ as name, t.id_ is not null as task,
                   array_agg(a.root_proc_inst_id_) as roots,
                   array_agg((date_part('epoch', a.start_time_) * 1000000)::bigint) as since,
                   array_agg((date_part('epoch', %s) * 1000000)::bigint) as due
            from act_hi_actinst a left join act_ru_task t on t.id_ = a.task_id_
            %s group by 1, 2, 3, 4
            """;

    private static final String ALL = GROUPED.formatted("t.due_date_", "where " + WAITS);

    private static final String COMING =
            GROUPED.formatted("t.due_date_", "where t.due_date_ >= :from and t.due_date_ < :before and " + WAITS);

    private static final String DATED = GROUPED.formatted("coalesce(t.due_date_, j.duedate_)", """
              left join act_ru_job j on j.execution_id_ = a.execution_id_
                and j.handler_type_ = 'timer-intermediate-transition' and a.act_type_ = 'eventBasedGateway'
            where (t.due_date_ is not null or j.duedate_ is not null) and\s""" + WAITS);

    /**
     * Every activity that waits; what only encloses others that wait is none. Found before it is asked whose it is:
     * otherwise the plan for any scope looks through all that ever was.
     */
    private static final String WAITING = """
            with waiting as materialized (
              select r.business_key_ as key, %s as round, a.act_id_ as step, a.proc_def_key_ as model,
                     a.act_name_ as name, a.start_time_ as since, a.task_id_ as task
              from act_hi_actinst a join act_ru_execution r on r.id_ = a.root_proc_inst_id_
              where %s %s),
            asked as (
              select w.*, t.due_date_ as due, t.assignee_ as holder
              from waiting w left join act_ru_task t on t.id_ = w.task
              where (cast(:round as text) is null or w.round = :round)
                and (cast(:call as text) is null or substring(w.round from '^(.*)-') = :call)
                and (cast(:code as text) is null or substring(w.round from '[^-]*$') = :code))
            """;

    private static final String AT = " and a.act_id_ = :step";

    private static final String DUE =
            " and a.task_id_ in (select id_ from act_ru_task where due_date_ >= :from and due_date_ < :before)";

    private static final String ROW = """
            select a.*, p.title_zh, p.title_en,
              array(select l.group_id_ from act_ru_identitylink l where l.task_id_ = a.task
                and l.type_ = 'candidate' and l.group_id_ is not null order by 1) as groups,
              array(select l.user_id_ from act_ru_identitylink l where l.task_id_ = a.task
                and l.type_ = 'candidate' and l.user_id_ is not null order by 1) as users
            from asked a left join proposal p on p.number = a.key
            """;

    private final JdbcClient jdbc;

    WaitingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that waits, in no order; what it belongs to is told by its outermost instance. */
    List<OpenWait> all() {
        return waits(jdbc.sql(ALL));
    }

    /**
     * Everything that waits and has a deadline, in no order: tasks that are due some day, and choices between a message
     * and a moment.
     */
    List<OpenWait> withDeadline() {
        return waits(jdbc.sql(DATED));
    }

    /** Tasks whose due date lies in that time, in no order. */
    List<OpenWait> dueWithin(Instant from, Instant before) {
        return waits(jdbc.sql(COMING)
                .param("from", ColumnValues.ofEngine(from))
                .param("before", ColumnValues.ofEngine(before)));
    }

    /** The business keys of these outermost instances. */
    Map<String, String> keys(Collection<String> roots) {
        var keys = new HashMap<String, String>();
        jdbc.sql("select id_, business_key_ from act_ru_execution where id_ = any (:roots)")
                .param("roots", roots.toArray(String[]::new))
                .query(row -> {
                    keys.put(row.getString("id_"), row.getString("business_key_"));
                });
        return keys;
    }

    /** Who waits at a step, longest first. */
    List<WaitingStep> at(MonitorScope scope, @Nullable String step, int offset, int limit) {
        return asked(scope, step == null ? "" : AT, ROW + " order by since, key, task limit :limit offset :offset")
                .param("step", step)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> waiting(row))
                .list();
    }

    /** How many wait at a step. */
    long count(MonitorScope scope, String step) {
        return asked(scope, AT, "select count(*) from asked")
                .param("step", step)
                .query(Long.class)
                .single();
    }

    /** Tasks whose due date lies in that time, the earliest first. */
    List<WaitingStep> due(MonitorScope scope, Instant from, Instant before) {
        return asked(scope, DUE, ROW + " order by due, key, task")
                .param("from", ColumnValues.ofEngine(from))
                .param("before", ColumnValues.ofEngine(before))
                .query((row, index) -> waiting(row))
                .list();
    }

    private static List<OpenWait> waits(StatementSpec grouped) {
        var waits = new ArrayList<OpenWait>();
        grouped.query(row -> {
            var step = row.getString("step");
            var model = row.getString("model");
            var name = row.getString("name");
            var task = row.getBoolean("task");
            var roots = (String[]) row.getArray("roots").getArray();
            var since = (Long[]) row.getArray("since").getArray();
            var due = (Long[]) row.getArray("due").getArray();
            for (int place = 0; place < roots.length; place++) {
                waits.add(new OpenWait(
                        roots[place],
                        step,
                        model,
                        name,
                        ColumnValues.engineInstant(since[place]),
                        due[place] == null ? null : ColumnValues.engineInstant(due[place]),
                        task));
            }
        });
        return waits;
    }

    private StatementSpec asked(MonitorScope scope, String which, String rest) {
        var both = scope.call() != null && scope.code() != null;
        return jdbc.sql(WAITING.formatted(RoundKeys.of("r.business_key_"), WAITS, which) + rest)
                .param("round", both ? scope.call() + "-" + scope.code() : null)
                .param("call", scope.call())
                .param("code", scope.code());
    }

    private static Text name(ResultSet row) throws SQLException {
        return OpenWait.name(row.getString("name"), row.getString("step"));
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
