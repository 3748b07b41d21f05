package org.lianshen.process.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of drafts. Whether a task is held is asked of the engine's row in the same statement. */
@Repository
class TaskDraftRepository {

    private final JdbcClient jdbc;

    TaskDraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task that somebody holds.
     *
     * @param draft what they have begun there, if anything
     */
    record HeldTask(Optional<TaskDraft> draft) {}

    /** The task, if the account holds it now. */
    Optional<HeldTask> held(String task, String account) {
        return find(task, account, "");
    }

    /** The same; the task cannot end before this transaction does. */
    Optional<HeldTask> hold(String task, String account) {
        return find(task, account, " for key share of t");
    }

    private Optional<HeldTask> find(String task, String account, String lock) {
        return jdbc.sql("select d.answers, d.version, d.saved_at from act_ru_task t"
                        + " left join task_draft d on d.task = t.id_ and d.account = t.assignee_"
                        + " where t.id_ = :task and t.assignee_ = :account" + lock)
                .param("task", task)
                .param("account", account)
                .query((row, index) -> new HeldTask(draft(row)))
                .optional();
    }

    private static Optional<TaskDraft> draft(ResultSet row) throws SQLException {
        var answers = row.getString("answers");
        return answers == null
                ? Optional.empty()
                : Optional.of(new TaskDraft(answers, row.getLong("version"), ColumnValues.instant(row, "saved_at")));
    }

    /** Keeps a first draft; its version, or nothing where there is one by now. */
    Optional<Long> insert(String task, String account, String answers, Instant now) {
        return jdbc.sql("insert into task_draft (task, account, answers, saved_at)"
                        + " values (:task, :account, :answers, :now) on conflict do nothing returning version")
                .param("task", task)
                .param("account", account)
                .param("answers", answers)
                .param("now", ColumnValues.of(now))
                .query(Long.class)
                .optional();
    }

    /** Replaces that version; the new one, or nothing where that version is gone by now. */
    Optional<Long> update(String task, String account, long version, String answers, Instant now) {
        return jdbc.sql("update task_draft set answers = :answers, saved_at = :now, version = default"
                        + " where task = :task and account = :account and version = :version returning version")
                .param("task", task)
                .param("account", account)
                .param("version", version)
                .param("answers", answers)
                .param("now", ColumnValues.of(now))
                .query(Long.class)
                .optional();
    }

    /** Throws a draft away. */
    void delete(String task, String account) {
        jdbc.sql("delete from task_draft where task = :task and account = :account")
                .param("task", task)
                .param("account", account)
                .update();
    }

    /** Throws that version away; whether it was there. */
    boolean delete(String task, String account, long version) {
        return jdbc.sql("delete from task_draft where task = :task and account = :account and version = :version")
                        .param("task", task)
                        .param("account", account)
                        .param("version", version)
                        .update()
                > 0;
    }

    /** Throws away everybody's drafts of these tasks. */
    void deleteAll(Collection<String> tasks) {
        jdbc.sql("delete from task_draft where task = any(:tasks)")
                .param("tasks", tasks.toArray(String[]::new))
                .update();
    }

    /** Throws away the drafts of tasks that are not there; how many. */
    int deleteOrphans() {
        return jdbc.sql("delete from task_draft d where not exists (select 1 from act_ru_task t where t.id_ = d.task)")
                .update();
    }
}
