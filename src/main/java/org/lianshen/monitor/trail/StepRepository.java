package org.lianshen.monitor.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lianshen.database.ColumnValues;
import org.lianshen.language.Text;
import org.lianshen.monitor.ProposalKey;
import org.lianshen.programme.DirectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's history of a proposal: of its own instances and of all they called, finished ones included. */
@Repository
class StepRepository {

    /** What is done several times at once has an entry for each time and one around them, which is no step. */
    private static final String STEPS = """
            select a.id_, a.proc_def_id_, a.proc_def_key_, a.act_id_, a.act_name_, a.act_type_, a.proc_inst_id_,
                   p.super_process_instance_id_, a.start_time_, a.end_time_, t.due_date_,
                   coalesce(t.assignee_, (select min(l.user_id_) from act_ru_identitylink l
                                           where l.task_id_ = a.task_id_ and l.type_ = 'candidate')) as account,
                   pa.decision, pa.reason
              from act_hi_procinst root
              join act_hi_actinst a on a.root_proc_inst_id_ = root.id_
              join act_hi_procinst p on p.id_ = a.proc_inst_id_
              left join act_hi_taskinst t on t.id_ = a.task_id_
              left join plain_answer pa on pa.task = a.task_id_
             where root.business_key_ = :key and root.super_process_instance_id_ is null
               and a.act_type_ <> 'multiInstanceBody' %s
             order by a.start_time_, a.sequence_counter_, a.id_
            """;

    private static final Pattern MADE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$");

    private final JdbcClient jdbc;

    StepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order of time. */
    List<StepRow> of(ProposalKey key) {
        return steps("", key.value());
    }

    /** The open tasks of a round itself. */
    List<StepRow> tasks(DirectionId round) {
        return steps("and a.act_type_ = 'userTask' and a.end_time_ is null", round.key());
    }

    private List<StepRow> steps(String which, String key) {
        return jdbc.sql(STEPS.formatted(which)).param("key", key).query((row, index) -> step(row)).list().stream()
                .sorted(Comparator.comparing(StepRow::start).thenComparingLong(StepRow::place))
                .toList();
    }

    /** The proposal, if it has been submitted: drafts are their applicant's alone. */
    Optional<TracedProposal> find(ProposalKey key) {
        return jdbc.sql("select p.*, coalesce((select h.at from proposal_history h where h.number = p.number"
                        + " and h.to_status = p.status and h.from_status is distinct from p.status"
                        + " order by h.id desc limit 1), p.submitted_at) as since,"
                        + " p.status = 'funded' or p.status = 'declined' and exists (select 1 from round_ranking r"
                        + " where r.number = p.number and r.outcome is not null) as decided from proposal p"
                        + " where p.number = :number and p.status <> 'draft' and p.submitted_at is not null")
                .param("number", key.value())
                .query((row, index) -> proposal(row))
                .optional();
    }

    private static TracedProposal proposal(ResultSet row) throws SQLException {
        return new TracedProposal(
                new ProposalKey(row.getString("number")),
                new DirectionId(row.getString("call"), row.getString("direction")),
                new Text(
                        Objects.requireNonNullElse(row.getString("title_zh"), "—"),
                        Objects.requireNonNullElse(row.getString("title_en"), "—")),
                row.getString("status"),
                row.getBoolean("decided"),
                ColumnValues.instant(row, "since"));
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
                row.getString("account"),
                row.getString("decision"),
                row.getString("reason"),
                place(row.getString("id_")));
    }

    /** The engine's ids end in the moment at which they were made, to 100 nanoseconds (RFC 9562, version 1). */
    private static long place(String id) {
        var made = MADE.matcher(id);
        return made.find() ? UUID.fromString(made.group()).timestamp() : 0;
    }
}
