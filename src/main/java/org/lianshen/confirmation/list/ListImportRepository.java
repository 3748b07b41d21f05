package org.lianshen.confirmation.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.list.ListTable;
import org.lianshen.problem.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files agencies' lists came in, as received, and what was answered. The same bytes are kept once. */
@Repository
class ListImportRepository {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<RowAnswer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> RESULTS = new TypeReference<>() {};
    private static final String ALL = "select id, agency, file_name, sha256, size, received_at, received_from, format,"
            + " sheet, row_count, results, refusal from agency_list ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ListImportRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a file; the import's id. */
    @Transactional
    public long keep(String agency, String fileName, String sha256, byte[] bytes, String receivedFrom) {
        jdbc.sql("insert into agency_list_file (sha256, content) values (:sha256, :content) on conflict do nothing")
                .param("sha256", sha256)
                .param("content", bytes)
                .update();
        return jdbc.sql("insert into agency_list (agency, file_name, sha256, size, received_at, received_from)"
                        + " values (:agency, :name, :sha256, :size, :at, :from) returning id")
                .param("agency", agency)
                .param("name", fileName)
                .param("sha256", sha256)
                .param("size", bytes.length)
                .param("at", ColumnValues.of(clock.instant()))
                .param("from", receivedFrom)
                .query(Long.class)
                .single();
    }

    void answered(long id, ListTable<ListColumn> table, List<RowAnswer> answers, Map<String, Integer> results) {
        jdbc.sql("update agency_list set format = :format, sheet = :sheet, row_count = :rows,"
                        + " results = :results::json, answers = :answers::jsonb where id = :id")
                .param("id", id)
                .param("format", table.format())
                .param("sheet", table.sheet())
                .param("rows", answers.size())
                .param("results", text(results))
                .param("answers", text(answers))
                .update();
    }

    void refused(long id, Refusal refusal) {
        jdbc.sql("update agency_list set refusal = :refusal::jsonb where id = :id")
                .param("id", id)
                .param("refusal", text(new ListImport.Refused(refusal.code(), refusal.text())))
                .update();
    }

    /** The imports of an agency, newest first. */
    List<ListImport> of(String agency) {
        return jdbc.sql(ALL + "where agency = :agency order by id desc limit 1000")
                .param("agency", agency)
                .query((row, index) -> imported(row))
                .list();
    }

    Optional<ListImport> find(String agency, long id) {
        return jdbc.sql(ALL + "where agency = :agency and id = :id")
                .param("agency", agency)
                .param("id", id)
                .query((row, index) -> imported(row))
                .optional();
    }

    byte[] bytes(String sha256) {
        return jdbc.sql("select content from agency_list_file where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, index) -> row.getBytes(1))
                .single();
    }

    List<RowAnswer> answers(long id) {
        return jdbc.sql("select answers from agency_list where id = :id and answers is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(text -> value(text, ANSWERS))
                .orElse(List.of());
    }

    private static ListImport imported(ResultSet row) throws SQLException {
        var results = row.getString("results");
        var refusal = row.getString("refusal");
        return new ListImport(
                row.getLong("id"),
                row.getString("agency"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("size"),
                ColumnValues.instant(row, "received_at"),
                row.getString("received_from"),
                row.getString("format"),
                row.getString("sheet"),
                row.getObject("row_count", Integer.class),
                results == null ? null : value(results, RESULTS),
                refusal == null ? null : value(refusal, new TypeReference<ListImport.Refused>() {}));
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write what was answered", e);
        }
    }

    private static <T> T value(@Nullable String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read what was answered", e);
        }
    }
}
