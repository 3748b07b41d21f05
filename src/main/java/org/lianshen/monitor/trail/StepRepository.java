package org.lianshen.monitor.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.lianshen.database.ColumnValues;
import org.lianshen.monitor.ProposalKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's history of a proposal: of its own instances and of all they called, finished ones included. */
@Repository
class StepRepository {

    /** What is done several times at once has an entry for each time and one around them, which is no step. */
    private static final String STEPS = """
            select a.proc_def_id_, a.proc_def_key_, a.act_id_, a.act_name_, a.act_type_, a.proc_inst_id_,
                   p.super_process_instance_id_, a.start_time_, a.end_time_, t.due_date_,
                   coalesce(t.assignee_, (select min(l.user_id_) from act_ru_identitylink l
                                           where l.task_id_ = a.task_id_ and l.type_ = 'candidate')) as account
              from act_hi_procinst root
              join act_hi_actinst a on a.root_proc_inst_id_ = root.id_
              join act_hi_procinst p on p.id_ = a.proc_inst_id_
              left join act_hi_taskinst t on t.id_ = a.task_id_
             where root.business_key_ = :number and root.super_process_instance_id_ is null
               and a.act_type_ <> 'multiInstanceBody'
             order by a.start_time_, a.sequence_counter_, a.id_
            """;

    private final JdbcClient jdbc;

    StepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order of time. */
    List<StepRow> of(ProposalKey key) {
        return jdbc.sql(STEPS)
                .param("number", key.value())
                .query((row, index) -> step(row))
                .list();
    }

    /** Whether there is such a proposal that has been submitted: drafts are their applicant's alone. */
    boolean isSubmitted(ProposalKey key) {
        return jdbc.sql("select exists (select 1 from proposal where number = :number and status <> 'draft'"
                        + " and submitted_at is not null)")
                .param("number", key.value())
                .query(Boolean.class)
                .single();
    }

    private static StepRow step(ResultSet row) throws SQLException {
        return new StepRow(
                row.getString("proc_def_id_"),
                row.getString("proc_def_key_"),
                row.getString("act_id_"),
                row.getString("act_name_"),
                row.getString("act_type_"),
                row.getString("proc_inst_id_"),
                row.getString("super_process_instance_id_"),
                ColumnValues.engineInstant(row, "start_time_"),
                ColumnValues.engineInstantOrNull(row, "end_time_"),
                ColumnValues.engineInstantOrNull(row, "due_date_"),
                row.getString("account"));
    }
}
