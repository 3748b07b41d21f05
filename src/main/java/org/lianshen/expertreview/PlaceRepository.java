package org.lianshen.expertreview;

import java.util.HashMap;
import java.util.Map;
import org.lianshen.database.ColumnValues;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places at proposals, which one assignment takes after the other. */
@Repository
class PlaceRepository {

    private final JdbcClient jdbc;

    PlaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks a place that was given to its expert without an officer. */
    void givenAutomatically(AssignmentId id) {
        jdbc.sql("update expert_assignment set automatic = true where id = :id")
                .param("id", id.value())
                .update();
    }

    /** How often the place of an assignment has been given so. */
    int givenAutomatically(Assignment assignment) {
        return jdbc.sql("with recursive place as (select id, replaces, automatic from expert_assignment where id = :id"
                        + " union all select a.id, a.replaces, a.automatic from expert_assignment a"
                        + " join place on a.id = place.replaces)"
                        + " select count(*) from place where automatic")
                .param("id", assignment.id().value())
                .query(Integer.class)
                .single();
    }

    /** What experts answered, by assignment, also where their place was given to somebody else since. */
    Map<AssignmentId, AssignmentState> answers(String expert) {
        var answers = new HashMap<AssignmentId, AssignmentState>();
        jdbc.sql("select id, answer from expert_assignment where expert = :expert and answer is not null")
                .param("expert", expert)
                .query(row -> {
                    answers.put(
                            new AssignmentId(row.getString("id")),
                            ColumnValues.word(row, "answer", AssignmentState.class));
                });
        return answers;
    }
}
