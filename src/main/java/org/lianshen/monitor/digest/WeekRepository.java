package org.lianshen.monitor.digest;

import java.time.Instant;
import java.time.LocalDate;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weeks whose digest is written. */
@Repository
class WeekRepository {

    private final JdbcClient jdbc;

    WeekRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isWritten(LocalDate week) {
        return jdbc.sql("select exists (select 1 from weekly_digest where week = :week)")
                .param("week", week)
                .query(Boolean.class)
                .single();
    }

    /** Notes the week; waits for whoever is just doing the same, and is false where they have done it. */
    boolean write(LocalDate week, Instant now) {
        return jdbc.sql("insert into weekly_digest (week, written_at) values (:week, :now) on conflict do nothing")
                        .param("week", week)
                        .param("now", ColumnValues.of(now))
                        .update()
                == 1;
    }
}
