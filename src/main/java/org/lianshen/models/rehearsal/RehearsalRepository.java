package org.lianshen.models.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.lianshen.database.ColumnValues;
import org.lianshen.identity.AccountTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rehearsals that were played. */
@Repository
class RehearsalRepository implements AccountTraces {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RehearsalRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String query() {
        return "select exists (select from model_rehearsal where played_by = :account)";
    }

    void insert(long change, Rehearsal rehearsal) {
        jdbc.sql("insert into model_rehearsal (change, played_by, played_at, result)"
                        + " values (:change, :by, :at, cast(:result as jsonb))")
                .param("change", change)
                .param("by", rehearsal.by())
                .param("at", ColumnValues.of(rehearsal.at()))
                .param("result", written(rehearsal))
                .update();
    }

    /** The latest of a change, the last one first. */
    List<Rehearsal> of(long change) {
        return jdbc.sql("select result from model_rehearsal where change = :change order by id desc limit 20")
                .param("change", change)
                .query((row, index) -> read(row.getString("result")))
                .list();
    }

    private String written(Rehearsal rehearsal) {
        try {
            return json.writeValueAsString(rehearsal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A rehearsal is texts and numbers", e);
        }
    }

    private Rehearsal read(String result) {
        try {
            return json.readValue(result, Rehearsal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The application wrote this rehearsal", e);
        }
    }
}
