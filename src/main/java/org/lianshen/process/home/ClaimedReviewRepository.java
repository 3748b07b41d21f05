package org.lianshen.process.home;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.ClaimedReviews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which review tasks are claimed, in one look at the engine's tables. */
@Repository
class ClaimedReviewRepository implements ClaimedReviews {

    private final JdbcClient jdbc;

    ClaimedReviewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<AssignmentId> among(Collection<AssignmentId> assignments) {
        return assignments.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("select v.text_ from act_ru_variable v join act_ru_task t on t.id_ = v.task_id_"
                                + " where v.name_ = 'reviewAssignment' and t.assignee_ is not null"
                                + " and v.text_ in (:assignments)")
                        .param(
                                "assignments",
                                assignments.stream().map(AssignmentId::value).toList())
                        .query(String.class)
                        .list()
                        .stream()
                        .map(AssignmentId::new)
                        .collect(Collectors.toSet());
    }
}
