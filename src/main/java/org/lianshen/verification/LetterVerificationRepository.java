package org.lianshen.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lianshen.database.ColumnValues;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps verifications of letters of support; nothing but the period is ever changed. */
@Repository
class LetterVerificationRepository {

    private final JdbcClient jdbc;

    LetterVerificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(ProposalNumber number, Instant now, Instant remindAt, Instant until) {
        jdbc.sql("insert into letter_period (number, opened_at, remind_at, until)"
                        + " values (:number, :opened, :remind, :until) on conflict (number) do update"
                        + " set opened_at = :opened, remind_at = :remind, until = :until")
                .param("number", number.value())
                .param("opened", ColumnValues.of(now))
                .param("remind", ColumnValues.of(remindAt))
                .param("until", ColumnValues.of(until))
                .update();
    }

    LetterPeriod period(ProposalNumber number) {
        return jdbc.sql("select remind_at, until from letter_period where number = :number")
                .param("number", number.value())
                .query((row, index) ->
                        new LetterPeriod(ColumnValues.instant(row, "remind_at"), ColumnValues.instant(row, "until")))
                .single();
    }

    void insert(LetterVerification made) {
        jdbc.sql("insert into letter_verification (number, version, contact, reached_on, channel, answer, decision,"
                        + " reason, decided_by, decided_at) values (:number, :version, :contact, :on, :channel,"
                        + " :answer, :decision, :reason, :by, :at)")
                .param("number", made.number().value())
                .param("version", made.version())
                .param("contact", made.contact())
                .param("on", made.reachedOn())
                .param("channel", made.channel())
                .param("answer", made.answer().word())
                .param("decision", made.accepted() ? "verified" : "rejected")
                .param("reason", made.reason())
                .param("by", made.decidedBy())
                .param("at", ColumnValues.of(made.decidedAt()))
                .update();
    }

    Optional<LetterVerification> last(ProposalNumber number) {
        return jdbc.sql("select * from letter_verification where number = :number order by id desc limit 1")
                .param("number", number.value())
                .query((row, index) -> verification(row))
                .optional();
    }

    private static LetterVerification verification(ResultSet row) throws SQLException {
        return new LetterVerification(
                new ProposalNumber(row.getString("number")),
                row.getLong("version"),
                row.getString("contact"),
                row.getObject("reached_on", LocalDate.class),
                row.getString("channel"),
                ColumnValues.word(row, "answer", LetterAnswer.class),
                row.getString("decision").equals("verified"),
                row.getString("reason"),
                row.getString("decided_by"),
                ColumnValues.instant(row, "decided_at"));
    }
}
