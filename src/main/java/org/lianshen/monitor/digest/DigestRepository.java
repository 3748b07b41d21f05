package org.lianshen.monitor.digest;

import java.time.Instant;
import java.util.List;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the digest counts, by tables that hold only what goes on. */
@Repository
class DigestRepository {

    private static final String LATE = " from act_ru_task t where t.due_date_ < :now";

    private final JdbcClient jdbc;

    DigestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int late(Instant now) {
        return jdbc.sql("select count(*)" + LATE)
                .param("now", ColumnValues.ofEngine(now))
                .query(Integer.class)
                .single();
    }

    /** The overdue tasks that were due first. */
    List<DueTask> late(Instant now, int most) {
        return jdbc.sql("select t.proc_def_id_, t.task_def_key_, t.due_date_, r.business_key_,"
                        + " (select p.call || '-' || p.direction from proposal p where p.number = r.business_key_)"
                        + " as round, coalesce(t.assignee_, (select min(l.user_id_) from act_ru_identitylink l"
                        + " where l.task_id_ = t.id_ and l.type_ = 'candidate')) as account from (select *" + LATE
                        + " order by t.due_date_, t.id_ limit :most) t"
                        + " join act_hi_procinst i on i.id_ = t.proc_inst_id_"
                        + " join act_hi_procinst r on r.id_ = i.root_proc_inst_id_"
                        + " order by t.due_date_, t.id_")
                .param("now", ColumnValues.ofEngine(now))
                .param("most", most)
                .query((row, index) -> new DueTask(
                        row.getString("proc_def_id_"),
                        row.getString("task_def_key_"),
                        row.getString("business_key_"),
                        row.getString("round"),
                        row.getString("account"),
                        ColumnValues.engineInstant(row, "due_date_"),
                        1))
                .list();
    }

    /** The steps whose tasks are due before that moment, each with its first task. */
    List<DueTask> coming(Instant now, Instant until) {
        return jdbc.sql("select max(proc_def_id_) as proc_def_id_, task_def_key_, min(due_date_) as due_date_,"
                        + " count(*) as count from act_ru_task where due_date_ >= :now and due_date_ < :until"
                        + " group by task_def_key_ order by 3, 2")
                .param("now", ColumnValues.ofEngine(now))
                .param("until", ColumnValues.ofEngine(until))
                .query((row, index) -> new DueTask(
                        row.getString("proc_def_id_"),
                        row.getString("task_def_key_"),
                        "",
                        null,
                        null,
                        ColumnValues.engineInstant(row, "due_date_"),
                        row.getInt("count")))
                .list();
    }

    int incidents() {
        return jdbc.sql("select count(*) from act_ru_incident")
                .query(Integer.class)
                .single();
    }

    int undelivered() {
        return jdbc.sql("select count(*) from letter where state in ('dead', 'no-address')")
                .query(Integer.class)
                .single();
    }
}
