package org.lianshen.expertreview;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all review sheets. */
@Repository
class SheetRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    SheetRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(AssignmentId assignment, Sheet sheet, String account) {
        jdbc.sql("insert into review_sheet (assignment, comment, filed_by, filed_at)"
                        + " values (:assignment, :comment, :account, :at)")
                .param("assignment", assignment.value())
                .param("comment", sheet.comment())
                .param("account", account)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
        insertMarks(assignment, sheet);
    }

    private void insertMarks(AssignmentId assignment, Sheet sheet) {
        var criteria = List.copyOf(sheet.marks().keySet());
        var marks = criteria.stream().map(sheet.marks()::get).toList();
        jdbc.sql("insert into review_mark (assignment, place, criterion, score, comment)"
                        + " select :assignment, place - 1, criterion, score, comment"
                        + " from unnest(:criteria::text[], :scores::numeric[], :comments::text[])"
                        + " with ordinality as mark (criterion, score, comment, place)")
                .param("assignment", assignment.value())
                .param("criteria", criteria.toArray(String[]::new))
                .param("scores", marks.stream().map(CriterionScore::score).toArray(BigDecimal[]::new))
                .param("comments", marks.stream().map(CriterionScore::comment).toArray(String[]::new))
                .update();
    }

    /** Every sheet that counts in a direction, by proposal and expert. */
    List<CountedReview> of(DirectionId direction) {
        Map<AssignmentId, CountedReview> scorings = new LinkedHashMap<>();
        Map<AssignmentId, Map<String, CriterionScore>> marks = new LinkedHashMap<>();
        jdbc.sql("select a.id, a.number, a.expert, e.name, s.comment as opinion, m.criterion, m.score, m.comment"
                        + " from expert_assignment a join expert e on e.id = a.expert"
                        + " join review_sheet s on s.assignment = a.id join review_mark m on m.assignment = a.id"
                        + " where a.call = :call and a.direction = :direction and a.state = 'scored'"
                        + " order by a.number, a.expert, a.id, m.place")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query(row -> {
                    var id = new AssignmentId(row.getString("id"));
                    marks.computeIfAbsent(id, key -> new LinkedHashMap<>())
                            .put(
                                    row.getString("criterion"),
                                    new CriterionScore(row.getBigDecimal("score"), row.getString("comment")));
                    scorings.put(
                            id,
                            new CountedReview(
                                    id,
                                    new ProposalNumber(row.getString("number")),
                                    row.getString("expert"),
                                    row.getString("name"),
                                    new Sheet(Map.of(), row.getString("opinion"))));
                });
        var complete = new ArrayList<CountedReview>();
        scorings.forEach((id, scoring) -> complete.add(new CountedReview(
                id,
                scoring.number(),
                scoring.expert(),
                scoring.expertName(),
                new Sheet(marks.getOrDefault(id, Map.of()), scoring.sheet().comment()))));
        return complete;
    }
}
