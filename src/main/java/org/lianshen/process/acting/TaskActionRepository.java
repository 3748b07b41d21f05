package org.lianshen.process.acting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshen.database.ColumnValues;
import org.lianshen.identity.AccountTraces;
import org.lianshen.language.ModelName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of what was done with open tasks; nothing is changed in it or taken out. */
@Repository
class TaskActionRepository implements AccountTraces {

    private final JdbcClient jdbc;

    TaskActionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String query() {
        return "select exists (select from task_action where :account in (from_account, to_account, acted_by))";
    }

    /** Keeps it; whether it was kept: who was reminded of the task on that day is not reminded again. */
    boolean insert(ActingRecord done) {
        return jdbc.sql("insert into task_action (kind, task, name, business_key, reviewer, from_account, to_account,"
                                + " reason, acted_by, acted_at, acted_on) values (:kind, :task, :name, :key, :reviewer,"
                                + " :from, :to, :reason, :by, :at, :on)"
                                + " on conflict (task, to_account, acted_on) where kind = 'nudge' do nothing")
                        .param("kind", done.kind().word())
                        .param("task", done.task())
                        .param("name", done.name().en() + "\n" + done.name().zh())
                        .param("key", done.businessKey())
                        .param("reviewer", done.reviewer())
                        .param("from", done.from())
                        .param("to", done.to())
                        .param("reason", done.reason())
                        .param("by", done.by())
                        .param("at", ColumnValues.of(done.at()))
                        .param("on", done.on())
                        .update()
                > 0;
    }

    /** Who was reminded of the task on that day. */
    Set<String> reminded(String task, LocalDate day) {
        return jdbc
                .sql("select to_account from task_action where kind = 'nudge' and task = :task and acted_on = :day")
                .param("task", task)
                .param("day", day)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** What was done with one task, the latest first. */
    List<ActingRecord> of(String task) {
        return jdbc.sql("select * from task_action where task = :task order by id desc")
                .param("task", task)
                .query((row, index) -> done(row))
                .list();
    }

    /** One page of everything, the latest first. */
    List<ActingRecord> page(int page, int size) {
        return jdbc.sql("select * from task_action order by id desc limit :size offset :offset")
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, index) -> done(row))
                .list();
    }

    long total() {
        return jdbc.sql("select count(*) from task_action").query(Long.class).single();
    }

    /** What was done with tasks that the account had or has, the latest first. */
    List<ActingRecord> concerning(String account, LocalDate since, int most) {
        return jdbc.sql("select * from (select * from task_action where to_account = :account and acted_on >= :since"
                        + " union select * from task_action where from_account = :account and acted_on >= :since) own"
                        + " order by id desc limit :most")
                .param("account", account)
                .param("since", since)
                .param("most", most)
                .query((row, index) -> done(row))
                .list();
    }

    private static ActingRecord done(ResultSet row) throws SQLException {
        return new ActingRecord(
                ColumnValues.word(row, "kind", ActionKind.class),
                row.getString("task"),
                ModelName.of(row.getString("name")),
                row.getString("business_key"),
                row.getBoolean("reviewer"),
                row.getString("from_account"),
                row.getString("to_account"),
                row.getString("reason"),
                row.getString("acted_by"),
                ColumnValues.instant(row, "acted_at"),
                row.getObject("acted_on", LocalDate.class));
    }
}
