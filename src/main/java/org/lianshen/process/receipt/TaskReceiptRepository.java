package org.lianshen.process.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.sheet.SheetReceipt;
import org.lianshen.identity.AccountTraces;
import org.lianshen.language.Text;
import org.lianshen.process.account.DutyRepository;
import org.lianshen.process.form.TaskAnswered;
import org.lianshen.time.Beijing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all receipts. */
@Repository
class TaskReceiptRepository implements AccountTraces {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DutyRepository duties;

    TaskReceiptRepository(JdbcClient jdbc, Clock clock, DutyRepository duties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.duties = duties;
    }

    @Override
    public String query() {
        return "select exists (select from task_receipt where account = :account)";
    }

    void insert(TaskAnswered answered, Text taken, Text went, @Nullable SheetReceipt sheet) {
        jdbc.sql("insert into task_receipt (task, account, duty, duty_given_by, form, number, at,"
                        + " taken_zh, taken_en, went_zh, went_en, sheet,"
                        + " sheet_score, sheet_sha256) values (:task, :account, :duty, :giver, :form,"
                        + " :number, :at, :takenZh, :takenEn, :wentZh,"
                        + " :wentEn, :sheet, :score, :sha256)")
                .param("task", answered.task())
                .param("account", answered.account())
                .param("duty", answered.duty())
                .param("giver", giver(answered))
                .param("form", answered.form())
                .param("number", answered.about())
                .param("at", ColumnValues.of(clock.instant()))
                .param("takenZh", taken.zh())
                .param("takenEn", taken.en())
                .param("wentZh", went.zh())
                .param("wentEn", went.en())
                .param("sheet", sheet == null ? null : sheet.id().value())
                .param("score", sheet == null ? null : sheet.score())
                .param("sha256", sheet == null ? null : sheet.sha256())
                .update();
    }

    private @Nullable String giver(TaskAnswered answered) {
        return answered.duty() == null
                ? null
                : duties.giver(answered.account(), answered.duty()).orElse(null);
    }

    Optional<TaskReceipt> find(String task, String account, Text next) {
        return jdbc.sql("select * from task_receipt where task = :task and account = :account")
                .param("task", task)
                .param("account", account)
                .query((row, index) -> receipt(row, next))
                .optional();
    }

    private static TaskReceipt receipt(ResultSet row, Text next) throws SQLException {
        var sheet = row.getString("sheet");
        return new TaskReceipt(
                row.getString("task"),
                row.getString("form"),
                row.getString("number"),
                ColumnValues.instant(row, "at").atZone(Beijing.ZONE).toOffsetDateTime(),
                new Text(row.getString("taken_zh"), row.getString("taken_en")),
                new Text(row.getString("went_zh"), row.getString("went_en")),
                next,
                sheet == null
                        ? null
                        : new SheetReceipt(
                                new AssignmentId(sheet),
                                row.getBigDecimal("sheet_score"),
                                row.getString("sheet_sha256")));
    }
}
