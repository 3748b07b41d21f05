package org.lianshen.process.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.lianshen.identity.Affiliation;
import org.lianshen.identity.Role;
import org.lianshen.proposal.overview.OpenTask;
import org.lianshen.proposal.overview.OpenTasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The engine's open tasks, with whose turn each is: in one look, where the engine's own interface would take one per
 * task.
 */
@Repository
class EngineTaskRepository implements OpenTasks {

    private static final String TASKS = "select e.business_key_, t.assignee_,"
            + " (select string_agg(l.group_id_, ',') from act_ru_identitylink l"
            + " where l.task_id_ = t.id_ and l.type_ = 'candidate') as groups"
            + " from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
            + " where e.business_key_ is not null";

    private final JdbcClient jdbc;

    EngineTaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenTask> about(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql(TASKS + " and e.business_key_ in (:keys)")
                        .param("keys", keys)
                        .query((row, index) -> task(row))
                        .list();
    }

    @Override
    public List<OpenTask> all() {
        return jdbc.sql(TASKS).query((row, index) -> task(row)).list();
    }

    private static OpenTask task(ResultSet row) throws SQLException {
        var groups = row.getString("groups");
        return new OpenTask(
                row.getString("business_key_"),
                groups == null ? Role.EXPERT : role(groups),
                row.getString("assignee_"));
    }

    /** Reviews are offered to one expert each, everything else to a group. */
    private static Role role(String groups) {
        var each = Arrays.asList(groups.split(","));
        return Affiliation.RECOMMENDER.among(each) != null
                ? Role.RECOMMENDER
                : each.stream()
                        .flatMap(group -> Role.ofGroup(group).stream())
                        .findFirst()
                        .orElse(Role.OFFICER);
    }
}
