package org.lianshen.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.lianshen.proposal.ProposalNumber;

/** Reads letters from the table. */
final class LetterRow {

    private LetterRow() {}

    static Letter read(ResultSet row, int index) throws SQLException {
        var sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new Letter(
                row.getLong("id"),
                row.getString("kind"),
                ProposalNumber.ofNullable(row.getString("number")),
                row.getString("recipient_account"),
                row.getString("recipient_name"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("message_id"),
                LetterState.ofWord(row.getString("state")).orElseThrow(),
                row.getInt("attempts"),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                row.getString("last_error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                sentAt == null ? null : sentAt.toInstant(),
                row.getString("resent_by"));
    }
}
