package org.lianshen.process.acting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.language.ModelName;
import org.lianshen.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's open tasks, a page at a time: the engine's own interface would be asked once for each of them. */
@Repository
class UnfinishedTaskRepository {

    private static final String COLUMNS = "select t.id_, t.name_, e.business_key_, t.assignee_, t.create_time_,"
            + " t.due_date_, t.due_date_ < :now as late,"
            + " (select string_agg(l.group_id_, ',' order by l.group_id_) from act_ru_identitylink l"
            + " where l.task_id_ = t.id_ and l.type_ = 'candidate') as groups,"
            + " (select min(l.user_id_) from act_ru_identitylink l"
            + " where l.task_id_ = t.id_ and l.type_ = 'candidate') as person";

    private static final String TASKS = " from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
            + " where e.business_key_ is not null";

    private static final String OF_GROUP = " (select from act_ru_identitylink l where l.task_id_ = t.id_"
            + " and l.type_ = 'candidate' and l.group_id_ %s)";

    private final JdbcClient jdbc;
    private final Clock clock;

    UnfinishedTaskRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page, those first that are due first. */
    List<UnfinishedTask> page(TaskFilter filter, @Nullable List<String> rounds, int page, int size) {
        var asked = new HashMap<String, Object>();
        var where = where(filter, rounds, asked);
        asked.put("size", size);
        asked.put("offset", (long) page * size);
        return jdbc.sql(COLUMNS + TASKS + where + " order by t.due_date_ nulls last, t.id_ limit :size offset :offset")
                .params(with(asked))
                .query((row, index) -> task(row))
                .list();
    }

    long total(TaskFilter filter, @Nullable List<String> rounds) {
        var asked = new HashMap<String, Object>();
        var where = where(filter, rounds, asked);
        return jdbc.sql("select count(*)" + TASKS + where)
                .params(with(asked))
                .query(Long.class)
                .single();
    }

    Optional<UnfinishedTask> find(String id) {
        return jdbc.sql(COLUMNS + TASKS + " and t.id_ = :id")
                .params(with(Map.of("id", id)))
                .query((row, index) -> task(row))
                .optional();
    }

    /** What was to be done in a task that is over. */
    Optional<Text> ended(String id) {
        return jdbc.sql("select name_ from act_hi_taskinst where id_ = :id and end_time_ is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(ModelName::of);
    }

    /** The tasks that the account has claimed, by one of these duties; those first that are due first. */
    List<UnfinishedTask> heldBy(String holder, Collection<String> duties, int most) {
        return duties.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + TASKS + " and t.assignee_ = :holder and exists"
                                + OF_GROUP.formatted("in (:duties)")
                                + " order by t.due_date_ nulls last, t.id_ limit :most")
                        .params(with(Map.of("holder", holder, "duties", duties, "most", most)))
                        .query((row, index) -> task(row))
                        .list();
    }

    private Map<String, Object> with(Map<String, Object> asked) {
        var all = new HashMap<>(asked);
        all.put("now", ColumnValues.ofEngine(clock.instant()));
        return all;
    }

    private static String where(TaskFilter filter, @Nullable List<String> rounds, Map<String, Object> asked) {
        var where = new StringBuilder();
        if (filter.late()) {
            where.append(" and t.due_date_ < :now");
        }
        if (rounds != null) {
            where.append(" and exists (select from unnest(:rounds) round where e.business_key_ = round"
                    + " or starts_with(e.business_key_, round || '-'))");
            asked.put("rounds", rounds.toArray(String[]::new));
        }
        if (filter.duty() != null) {
            where.append(" and exists").append(OF_GROUP.formatted("= :duty"));
            asked.put("duty", filter.duty());
        }
        if (filter.holder() != null) {
            where.append(" and t.assignee_ = :holder and exists").append(OF_GROUP.formatted("is not null"));
            asked.put("holder", filter.holder());
        }
        return where.toString();
    }

    private static UnfinishedTask task(ResultSet row) throws SQLException {
        var groups = row.getString("groups");
        return new UnfinishedTask(
                row.getString("id_"),
                ModelName.of(row.getString("name_")),
                row.getString("business_key_"),
                groups == null ? List.of() : List.of(groups.split(",")),
                row.getString("person"),
                row.getString("assignee_"),
                ColumnValues.engineInstant(row, "create_time_"),
                ColumnValues.engineInstantOrNull(row, "due_date_"),
                row.getBoolean("late"));
    }
}
