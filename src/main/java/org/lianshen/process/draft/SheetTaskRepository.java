package org.lianshen.process.draft;

import java.util.Optional;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which task a review is scored in. */
@Repository
class SheetTaskRepository {

    private final JdbcClient jdbc;

    SheetTaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The task of that assignment, if the account holds it now. */
    Optional<String> held(AssignmentId assignment, String account) {
        return jdbc.sql("select t.id_ from act_ru_variable v join act_ru_task t on t.id_ = v.task_id_"
                        + " where v.name_ = 'reviewAssignment' and v.text_ = :assignment and t.assignee_ = :account")
                .param("assignment", assignment.value())
                .param("account", account)
                .query(String.class)
                .optional();
    }
}
