package org.lianshen.expertreview.pool;

import java.time.LocalDate;
import java.util.List;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisations that have merged, as officers said. */
@Repository
public class OrganisationMergerRepository {

    private final JdbcClient jdbc;

    OrganisationMergerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one more. */
    public void insert(OrganisationMerger merger) {
        jdbc.sql("insert into organisation_merger (merged_from, merged_into, on_day, done_by, done_at)"
                        + " values (:from, :into, :on, :by, :at)")
                .param("from", merger.from())
                .param("into", merger.into())
                .param("on", merger.on())
                .param("by", merger.by())
                .param("at", ColumnValues.of(merger.at()))
                .update();
    }

    /** All of them, in the order in which they were said. */
    public List<OrganisationMerger> all() {
        return jdbc.sql("select * from organisation_merger order by id")
                .query((row, index) -> new OrganisationMerger(
                        row.getString("merged_from"),
                        row.getString("merged_into"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("done_by"),
                        ColumnValues.instant(row, "done_at")))
                .list();
    }
}
