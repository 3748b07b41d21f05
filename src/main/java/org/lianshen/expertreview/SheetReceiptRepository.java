package org.lianshen.expertreview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Receipts of review sheets, computed from the rows as they are stored. */
@Repository
public class SheetReceiptRepository {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    SheetReceiptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The receipt of the sheet of that assignment; none where there is no sheet. */
    @Transactional(readOnly = true)
    public Optional<SheetReceipt> of(AssignmentId assignment) {
        return jdbc.sql("select filed_by, filed_at, comment from review_sheet where assignment = :assignment")
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
                    return sheet;
                })
                .optional()
                .map(sheet -> receipt(assignment, sheet));
    }

    private SheetReceipt receipt(AssignmentId assignment, Map<String, Object> sheet) {
        var scores = marks(assignment, sheet);
        var mean = scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(Math.max(1, scores.size())), 3, RoundingMode.HALF_UP);
        return new SheetReceipt(assignment, mean, sha256(sheet));
    }

    private List<BigDecimal> marks(AssignmentId assignment, Map<String, Object> sheet) {
        var marks = jdbc.sql("select criterion, score, comment from review_mark where assignment = :assignment"
                        + " order by place")
                .param("assignment", assignment.value())
                .query((row, index) -> {
                    var mark = new LinkedHashMap<String, Object>();
                    mark.put("criterion", row.getString("criterion"));
                    mark.put("score", row.getBigDecimal("score"));
                    mark.put("comment", row.getString("comment"));
                    return mark;
                })
                .list();
        sheet.put("marks", marks);
        return marks.stream().map(mark -> (BigDecimal) mark.get("score")).toList();
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
