package org.lianshen.proposal;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which proposals to list: what was asked for, within what the caller may see.
 *
 * @param call only this call, or null
 * @param direction only this direction, or null
 * @param status only this status, or null
 * @param organisation only this organisation's own, or null for staff
 * @param recommender only those that name this recommender, or null
 * @param submittedOnly leave drafts out
 */
public record ProposalFilter(
        @Nullable String call,
        @Nullable String direction,
        @Nullable ProposalStatus status,
        @Nullable String organisation,
        @Nullable String recommender,
        boolean submittedOnly) {

    public String where() {
        var conditions = new ArrayList<String>();
        if (call != null) {
            conditions.add("call = :call");
        }
        if (direction != null) {
            conditions.add("direction = :direction");
        }
        if (status != null) {
            conditions.add("status = :status");
        }
        if (organisation != null) {
            conditions.add("organisation = :organisation");
        }
        if (recommender != null) {
            conditions.add("recommender = :recommender");
        }
        if (submittedOnly) {
            conditions.add("status <> 'draft' and submitted_at is not null");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        var bound = statement;
        if (call != null) {
            bound = bound.param("call", call);
        }
        if (direction != null) {
            bound = bound.param("direction", direction);
        }
        if (status != null) {
            bound = bound.param("status", status.word());
        }
        if (organisation != null) {
            bound = bound.param("organisation", organisation);
        }
        if (recommender != null) {
            bound = bound.param("recommender", recommender);
        }
        return bound;
    }
}
