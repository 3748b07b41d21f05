package org.lianshen.expertreview.sheet;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all review sheets. */
@Repository
public class SheetRepository {

    private static final String COUNTING = "a.state = 'scored' and s.ended is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    SheetRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a sheet as the next version of its assignment's, and gives its version. */
    public int insert(AssignmentId assignment, CheckedSheet checked, String account) {
        var sheet = checked.sheet();
        int version = jdbc.sql("select coalesce(max(version), 0) + 1 from review_sheet where assignment = :assignment")
                .param("assignment", assignment.value())
                .query(Integer.class)
                .single();
        jdbc.sql("insert into review_sheet (assignment, version, comment, remark, recommendation, familiarity, score,"
                        + " filed_by, filed_at) values (:assignment, :version, :comment, :remark, :recommendation,"
                        + " :familiarity, :score, :account, :at)")
                .param("assignment", assignment.value())
                .param("version", version)
                .param("comment", sheet.comment())
                .param("remark", sheet.remark())
                .param("recommendation", sheet.recommendation())
                .param("familiarity", sheet.familiarity())
                .param("score", checked.score())
                .param("account", account)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
        insertMarks(assignment, version, sheet);
        return version;
    }

    /** Ends the sheet that counts; it stays readable. Gives its version. */
    public int end(AssignmentId assignment, SheetVersion.Kind kind, @Nullable String reason, String account) {
        return jdbc.sql("update review_sheet set ended = :kind, ended_reason = :reason, ended_by = :account,"
                        + " ended_at = :at"
                        + " where assignment = :assignment and ended is null returning version")
                .param("assignment", assignment.value())
                .param("kind", kind.word())
                .param("reason", reason)
                .param("account", account)
                .param("at", ColumnValues.of(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private void insertMarks(AssignmentId assignment, int version, Sheet sheet) {
        var criteria = List.copyOf(sheet.marks().keySet());
        var marks = criteria.stream().map(sheet.marks()::get).toList();
        jdbc.sql("insert into review_mark (assignment, version, place, criterion, score, comment)"
                        + " select :assignment, :version, place - 1, criterion, score, comment"
                        + " from unnest(:criteria::text[], :scores::numeric[], :comments::text[])"
                        + " with ordinality as mark (criterion, score, comment, place)")
                .param("assignment", assignment.value())
                .param("version", version)
                .param("criteria", criteria.toArray(String[]::new))
                .param("scores", marks.stream().map(CriterionScore::score).toArray(BigDecimal[]::new))
                .param("comments", marks.stream().map(CriterionScore::comment).toArray(String[]::new))
                .update();
    }

    /** Every sheet that counts in a direction, by proposal and expert. */
    public List<CountedReview> of(DirectionId direction) {
        return versions(
                        COUNTING + " and a.call = :call and a.direction = :direction",
                        Map.of("call", direction.call(), "direction", direction.code()))
                .entrySet()
                .stream()
                .map(entry -> counted(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Every sheet of a proposal that counts, by expert. */
    public List<CountedReview> of(ProposalNumber number) {
        return versions(COUNTING + " and a.number = :number", Map.of("number", number.value())).entrySet().stream()
                .map(entry -> counted(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Every sheet of a proposal that was ever sent, by expert, the oldest version first. */
    public List<SheetVersion> everSent(ProposalNumber number) {
        return List.copyOf(
                versions("a.number = :number", Map.of("number", number.value())).values());
    }

    /** Whether a sheet of the proposal counts that its author has not revised. */
    public boolean revisable(ProposalNumber number) {
        return jdbc.sql("select exists (select from expert_assignment a where number = :number and state = 'scored'"
                        + " and not exists (select from review_sheet s where s.assignment = a.id"
                        + " and s.ended = 'revised'))")
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }

    /** The version that counts. */
    public Optional<SheetVersion> counting(AssignmentId assignment) {
        return versions(COUNTING + " and a.id = :assignment", Map.of("assignment", assignment.value()))
                .values()
                .stream()
                .findFirst();
    }

    /** The version that was sent last, where it does not count any more. */
    public Optional<SheetVersion> lastEnded(AssignmentId assignment) {
        return versions("a.id = :assignment", Map.of("assignment", assignment.value())).values().stream()
                .max(Comparator.comparing(SheetVersion::version))
                .filter(version -> !version.counts());
    }

    private static CountedReview counted(SheetKey key, SheetVersion version) {
        return new CountedReview(
                key.assignment(),
                key.number(),
                version.expert(),
                version.expertName(),
                version.sheet(),
                version.score());
    }

    private record SheetKey(ProposalNumber number, AssignmentId assignment, int version) {}

    private Map<SheetKey, SheetVersion> versions(String which, Map<String, String> parameters) {
        Map<SheetKey, SheetVersion> sheets = new LinkedHashMap<>();
        Map<SheetKey, Map<String, CriterionScore>> marks = new LinkedHashMap<>();
        jdbc.sql("select a.id, a.number, a.expert, e.name, s.version, s.comment as opinion, s.remark,"
                        + " s.recommendation, s.familiarity, s.score as total, s.filed_at, s.ended, s.ended_reason,"
                        + " s.ended_by, s.ended_at, m.criterion, m.score, m.comment"
                        + " from expert_assignment a join expert e on e.id = a.expert"
                        + " join review_sheet s on s.assignment = a.id"
                        + " join review_mark m on m.assignment = s.assignment and m.version = s.version"
                        + " where " + which + " order by a.number, a.expert, a.id, s.version, m.place")
                .params(parameters)
                .query(row -> {
                    var key = new SheetKey(
                            new ProposalNumber(row.getString("number")),
                            new AssignmentId(row.getString("id")),
                            row.getInt("version"));
                    marks.computeIfAbsent(key, each -> new LinkedHashMap<>())
                            .put(row.getString("criterion"), mark(row));
                    if (!sheets.containsKey(key)) {
                        sheets.put(key, version(key, row));
                    }
                });
        sheets.replaceAll((key, version) -> version.with(marks.getOrDefault(key, Map.of())));
        return sheets;
    }

    private static SheetVersion version(SheetKey key, ResultSet row) throws SQLException {
        var ended = ColumnValues.wordOrNull(row, "ended", SheetVersion.Kind.class);
        return new SheetVersion(
                key.assignment(),
                row.getString("expert"),
                row.getString("name"),
                key.version(),
                new Sheet(
                        Map.of(),
                        row.getString("opinion"),
                        row.getString("remark"),
                        row.getString("recommendation"),
                        row.getString("familiarity")),
                row.getBigDecimal("total"),
                ColumnValues.instant(row, "filed_at"),
                ended == null
                        ? null
                        : new SheetVersion.End(
                                ended,
                                row.getString("ended_reason"),
                                row.getString("ended_by"),
                                ColumnValues.instant(row, "ended_at")));
    }

    private static CriterionScore mark(ResultSet row) throws SQLException {
        var score = row.getBigDecimal("score");
        return new CriterionScore(score, row.getString("comment"), score == null);
    }
}
