package org.lianshen.proposal.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.proposal.ProposalFilter;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What to look for among the proposals that may be seen.
 *
 * @param visible which may be seen, and of which call, direction and status
 * @param text a piece of the number or of a title, or null
 * @param before standing where they stand since then or longer, or null
 * @param turn whose turn it is
 */
record ProposalSearch(
        ProposalFilter visible,
        @Nullable String text,
        @Nullable Instant before,
        Turn turn) {

    /** All lines that may be seen, with the moment of their last step. */
    private static final String LINES = "select p.*, coalesce((select h.at from proposal_history h"
            + " where h.number = p.number and h.to_status = p.status and h.from_status is distinct from p.status"
            + " order by h.id desc limit 1), p.submitted_at, p.created_at) as since from proposal p";

    String from() {
        var conditions = new ArrayList<String>();
        if (text != null) {
            conditions.add("(number ilike :text or title_zh ilike :text or title_en ilike :text)");
        }
        if (before != null) {
            conditions.add("since <= :before");
        }
        if (!turn.anybodys()) {
            conditions.add("(number = any(string_to_array(:held, ',')) or (status = 'reviewed' and "
                    + round("held") + ")"
                    + " or (status = any(string_to_array(:statuses, ',')) and not number ="
                    + " any(string_to_array(:busy, ','))"
                    + " and not (status = 'reviewed' and " + round("busy") + ")))");
        }
        return " from (" + LINES + visible.where() + ") line"
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    private static String round(String keys) {
        return "call || '-' || direction = any(string_to_array(:" + keys + ", ','))";
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        var bound = visible.bind(statement);
        if (text != null) {
            bound = bound.param("text", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (before != null) {
            bound = bound.param("before", ColumnValues.of(before));
        }
        if (!turn.anybodys()) {
            bound = bound.param("held", joined(turn.held()))
                    .param("busy", joined(turn.busy()))
                    .param(
                            "statuses",
                            turn.statuses().stream().map(ProposalStatus::word).collect(Collectors.joining(",")));
        }
        return bound;
    }

    /** Numbers and rounds hold no comma. */
    private static String joined(Collection<String> keys) {
        return String.join(",", keys);
    }
}
