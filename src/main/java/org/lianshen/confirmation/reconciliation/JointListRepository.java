package org.lianshen.confirmation.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The frozen lists as they are stored; nothing is ever changed. */
@Repository
class JointListRepository {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final String ALL = "select agency, call, direction, version, sha256, workbook_sha256, remark,"
            + " frozen_by, frozen_at, row_count, left_out from joint_list where agency = :agency ";
    private static final String ONE = "and call = :call and direction = :direction and version = :version";

    private final JdbcClient jdbc;

    JointListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes whoever else freezes the same list wait until the transaction ends. */
    void queue(String agency, DirectionId direction) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:list, 0))")
                .param("list", "joint-list/" + agency + "/" + direction.call() + "/" + direction.code())
                .query()
                .singleRow();
    }

    void insert(JointList list, String content, byte[] workbook) {
        jdbc.sql("insert into joint_list (agency, call, direction, version, content, sha256, row_count,"
                        + " left_out, remark,"
                        + " workbook, workbook_sha256, frozen_by, frozen_at) values (:agency, :call,"
                        + " :direction, :version,"
                        + " :content, :sha256, :count, :leftOut::json, :remark, :workbook,"
                        + " :workbookSha256, :by, :at)")
                .param("agency", list.agency())
                .param("call", list.direction().call())
                .param("direction", list.direction().code())
                .param("version", list.version())
                .param("content", content)
                .param("sha256", list.sha256())
                .param("count", list.count())
                .param("leftOut", text(list.leftOut()))
                .param("remark", list.remark())
                .param("workbook", workbook)
                .param("workbookSha256", list.workbookSha256())
                .param("by", list.frozenBy())
                .param("at", ColumnValues.of(list.frozenAt()))
                .update();
    }

    /** The versions of an agency's lists, the newest first; of one call and direction only, where they are given. */
    List<JointList> of(String agency, @Nullable String call, @Nullable String direction) {
        return jdbc.sql(ALL + "and (:call::text is null or call = :call)"
                        + " and (:direction::text is null or direction = :direction)"
                        + " order by frozen_at desc, call, direction, version desc")
                .param("agency", agency)
                .param("call", call)
                .param("direction", direction)
                .query((row, index) -> list(row))
                .list();
    }

    Optional<JointList> find(String agency, DirectionId direction, int version) {
        return one(ALL, agency, direction, version)
                .query((row, index) -> list(row))
                .optional();
    }

    /** The newest version. */
    Optional<JointList> latest(String agency, DirectionId direction) {
        return of(agency, direction.call(), direction.code()).stream().max(Comparator.comparingInt(JointList::version));
    }

    String content(JointList list) {
        return one("select content from joint_list where agency = :agency ", list)
                .query(String.class)
                .single();
    }

    byte[] workbook(JointList list) {
        return one("select workbook from joint_list where agency = :agency ", list)
                .query((row, index) -> row.getBytes(1))
                .single();
    }

    private JdbcClient.StatementSpec one(String select, JointList list) {
        return one(select, list.agency(), list.direction(), list.version());
    }

    private JdbcClient.StatementSpec one(String select, String agency, DirectionId direction, int version) {
        return jdbc.sql(select + ONE)
                .param("agency", agency)
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("version", version);
    }

    private static JointList list(ResultSet row) throws SQLException {
        return new JointList(
                row.getString("agency"),
                new DirectionId(row.getString("call"), row.getString("direction")),
                row.getInt("version"),
                row.getString("sha256"),
                row.getString("workbook_sha256"),
                row.getString("remark"),
                row.getString("frozen_by"),
                ColumnValues.instant(row, "frozen_at"),
                row.getInt("row_count"),
                counts(row.getString("left_out")),
                null);
    }

    private static String text(Map<String, Integer> counts) {
        try {
            return JSON.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write counts", e);
        }
    }

    private static Map<String, Integer> counts(String text) {
        try {
            return JSON.readValue(text, COUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read counts", e);
        }
    }
}
