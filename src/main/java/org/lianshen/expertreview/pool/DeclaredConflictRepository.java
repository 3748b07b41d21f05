package org.lianshen.expertreview.pool;

import java.time.Clock;
import org.lianshen.database.ColumnValues;
import org.lianshen.expertreview.expert.DeclaredConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The conflicts that experts declare. Read with the experts themselves. */
@Repository
public class DeclaredConflictRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeclaredConflictRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps one more. */
    public void insert(String expert, DeclaredConflict.Kind kind, String name) {
        jdbc.sql("insert into expert_declared_conflict (expert, kind, name, declared_at)"
                        + " values (:expert, :kind, :name, :at)")
                .param("expert", expert)
                .param("kind", kind.word())
                .param("name", name)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /** Ends one of the expert's own; whether there was such a one. */
    public boolean end(String expert, long id) {
        return jdbc.sql("update expert_declared_conflict set ended_at = :at"
                                + " where id = :id and expert = :expert and ended_at is null")
                        .param("at", ColumnValues.of(clock.instant()))
                        .param("id", id)
                        .param("expert", expert)
                        .update()
                == 1;
    }
}
