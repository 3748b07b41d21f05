package org.lianshen.notification;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which letters to list.
 *
 * @param state only those in this state, or null
 * @param number only those about this proposal or round, or null
 */
public record LetterFilter(
        @Nullable LetterState state, @Nullable ProposalNumber number) {

    String where() {
        var conditions = new ArrayList<String>();
        if (state != null) {
            conditions.add("state = :state");
        }
        if (number != null) {
            conditions.add("number = :number");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        var bound = statement;
        if (state != null) {
            bound = bound.param("state", state.word());
        }
        if (number != null) {
            bound = bound.param("number", number.value());
        }
        return bound;
    }
}
