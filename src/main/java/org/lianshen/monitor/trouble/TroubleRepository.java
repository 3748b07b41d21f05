package org.lianshen.monitor.trouble;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is stuck in the outbox and in the engine. */
@Repository
class TroubleRepository {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    TroubleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Troubles counts() {
        return jdbc.sql("select (select count(*) from letter where state = 'dead') as dead,"
                        + " (select count(*) from letter where state = 'no-address') as unaddressed,"
                        + " (select count(*) from letter where state = 'waiting') as waiting,"
                        + " (select count(*) from act_ru_incident where id_ = root_cause_incident_id_) as incidents,"
                        + " (select count(*) from act_ru_job where retries_ <= 0) as exhausted")
                .query((row, index) -> new Troubles(
                        row.getLong("dead"),
                        row.getLong("unaddressed"),
                        row.getLong("waiting"),
                        row.getLong("incidents"),
                        row.getLong("exhausted")))
                .single();
    }

    /** The incidents where they arose, the oldest first. */
    List<StuckJob> incidents() {
        return jdbc.sql("select r.business_key_ as key, d.key_ as model, i.activity_id_ as activity,"
                        + " i.incident_type_ as kind, i.incident_timestamp_ as since from act_ru_incident i"
                        + " left join act_ru_execution e on e.id_ = i.proc_inst_id_"
                        + " left join act_ru_execution r on r.id_ = e.root_proc_inst_id_"
                        + " left join act_re_procdef d on d.id_ = i.proc_def_id_"
                        + " where i.id_ = i.root_cause_incident_id_ order by since limit :most")
                .param("most", MOST)
                .query((row, index) -> new StuckJob(
                        row.getString("key"),
                        text(row.getString("model")),
                        text(row.getString("activity")),
                        text(row.getString("kind")),
                        ColumnValues.engineInstant(row, "since")))
                .list();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
