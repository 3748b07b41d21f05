package org.lianshen.process.form;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.identity.AccountTraces;
import org.lianshen.language.ModelName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people answered to forms whose answers need no code. */
@Repository
public class PlainAnswerRepository implements AccountTraces {

    private final JdbcClient jdbc;

    PlainAnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String query() {
        return "select exists (select from plain_answer where account = :account)";
    }

    void insert(
            String task,
            String about,
            String form,
            String name,
            @Nullable String decision,
            @Nullable String reason,
            String account,
            Instant at) {
        jdbc.sql("insert into plain_answer (task, about, form, name, decision, reason, account, at)"
                        + " values (:task, :about, :form, :name, :decision, :reason, :account, :at)")
                .param("task", task)
                .param("about", about)
                .param("form", form)
                .param("name", name)
                .param("decision", decision)
                .param("reason", reason)
                .param("account", account)
                .param("at", ColumnValues.of(at))
                .update();
    }

    /** Those about a proposal or round, in the order of time. */
    public List<PlainAnswer> of(String about) {
        return jdbc.sql("select * from plain_answer where about = :about order by at, task")
                .param("about", about)
                .query((row, index) -> new PlainAnswer(
                        ModelName.of(row.getString("name")),
                        row.getString("decision"),
                        row.getString("reason"),
                        row.getString("account"),
                        ColumnValues.instant(row, "at")))
                .list();
    }
}
