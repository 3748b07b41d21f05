package org.lianshen.expertreview.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianshen.database.ColumnValues;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Receipts of review sheets, computed from the rows as they are stored. */
@Repository
@NamedInterface("sheet")
public class SheetReceiptRepository {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    SheetReceiptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The receipt of the sheet of that assignment; none where there is no sheet. */
    @Transactional(readOnly = true)
    public Optional<SheetReceipt> of(AssignmentId assignment) {
        return jdbc.sql("select version, filed_by, filed_at, comment, remark, recommendation, familiarity, score"
                        + " from review_sheet where assignment = :assignment and ended is null")
                .param("assignment", assignment.value())
                .query((row, index) -> {
                    var sheet = new LinkedHashMap<String, Object>();
                    sheet.put("assignment", assignment.value());
                    sheet.put("filedBy", row.getString("filed_by"));
                    sheet.put(
                            "filedAt",
                            ColumnValues.of(ColumnValues.instant(row, "filed_at"))
                                    .toString());
                    sheet.put("comment", row.getString("comment"));
                    for (var part : List.of("remark", "recommendation", "familiarity")) {
                        if (row.getString(part) != null) {
                            sheet.put(part, row.getString(part));
                        }
                    }
                    sheet.put("marks", marks(assignment, row.getInt("version")));
                    return new SheetReceipt(
                            assignment, row.getBigDecimal("score").setScale(3, RoundingMode.HALF_UP), sha256(sheet));
                })
                .optional();
    }

    private List<Map<String, Object>> marks(AssignmentId assignment, int version) {
        return jdbc.sql("select criterion, score, comment from review_mark"
                        + " where assignment = :assignment and version = :version order by place")
                .param("assignment", assignment.value())
                .param("version", version)
                .query((row, index) -> {
                    Map<String, Object> mark = new LinkedHashMap<>();
                    mark.put("criterion", row.getString("criterion"));
                    mark.put("score", row.getBigDecimal("score"));
                    mark.put("comment", row.getString("comment"));
                    return mark;
                })
                .list();
    }

    private static String sha256(Map<String, Object> sheet) {
        try {
            var bytes = JSON.writeValueAsString(sheet).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("A sheet can be written and every Java platform has SHA-256", e);
        }
    }
}
