package org.lianshen.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lianshen.database.ColumnValues;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all letters. */
@Repository
class LetterRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    LetterRepository(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Keeps letters, without those whose cause has written one already. */
    void insert(List<WrittenLetter> letters) {
        batches.batchUpdate(
                "insert into letter (kind, number, recipient_account, recipient_name, address, subject, body,"
                        + " message_id, dedupe, state, next_attempt_at, last_error, created_at)"
                        + " values (:kind, :number, :account, :name, :address, :subject, :body,"
                        + " :messageId, :dedupe, :state, :now, :error, :now) on conflict (dedupe) do nothing",
                letters.stream().map(LetterRepository::row).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(WrittenLetter letter) {
        var number = letter.number();
        return new MapSqlParameterSource()
                .addValue("kind", letter.kind().word())
                .addValue("number", number == null ? null : number.value())
                .addValue("account", letter.recipient().account())
                .addValue("name", letter.recipient().name())
                .addValue("address", letter.recipient().address())
                .addValue("subject", letter.wording().subject())
                .addValue("body", letter.wording().body())
                .addValue("messageId", letter.messageId())
                .addValue("dedupe", letter.dedupe())
                .addValue("state", letter.state().word())
                .addValue("now", ColumnValues.of(letter.at()))
                .addValue("error", letter.error());
    }

    Optional<Letter> find(long id) {
        return jdbc.sql("select * from letter where id = :id")
                .param("id", id)
                .query(LetterRepository::letter)
                .optional();
    }

    /** One page, the newest first. */
    List<Letter> page(LetterFilter filter, int page, int size) {
        return filter.bind(jdbc.sql(
                        "select * from letter" + filter.where() + " order by id desc limit :size offset :offset"))
                .param("size", size)
                .param("offset", (long) page * size)
                .query(LetterRepository::letter)
                .list();
    }

    long total(LetterFilter filter) {
        return filter.bind(jdbc.sql("select count(*) from letter" + filter.where()))
                .query(Long.class)
                .single();
    }

    /** Locks the letter, unless somebody else holds it right now; whether it did. */
    boolean claim(long id) {
        return jdbc.sql("select id from letter where id = :id for update skip locked")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Locks the letter that has waited longest and whose time has come; what others hold is passed over. */
    Optional<Letter> claimNext() {
        return jdbc.sql("select * from letter where state = 'waiting' and next_attempt_at <= :now"
                        + " order by next_attempt_at, id limit 1 for update skip locked")
                .param("now", ColumnValues.of(clock.instant()))
                .query(LetterRepository::letter)
                .optional();
    }

    /** The letter of that Message-ID, locked until the transaction ends. */
    Optional<Letter> lock(String messageId) {
        return jdbc.sql("select * from letter where message_id = :id for update")
                .param("id", messageId)
                .query(LetterRepository::letter)
                .optional();
    }

    /** It waits once more, as if it had never been tried. */
    void again(long id, String address, String by) {
        jdbc.sql("update letter set state = 'waiting', address = :address, attempts = 0, next_attempt_at = :now,"
                        + " last_error = null, sent_at = null, resent_by = :by where id = :id")
                .param("address", address)
                .param("now", ColumnValues.of(clock.instant()))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void sent(Letter letter) {
        jdbc.sql("update letter set state = 'sent', attempts = attempts + 1, last_error = null, sent_at = :now"
                        + " where id = :id")
                .param("now", ColumnValues.of(clock.instant()))
                .param("id", letter.id())
                .update();
    }

    /** It was tried in vain, and is not tried again before the rest is over. */
    void failed(long id, LetterState state, int attempts, Duration rest, String error) {
        jdbc.sql("update letter set state = :state, attempts = :attempts, next_attempt_at = :next, last_error = :error"
                        + " where id = :id")
                .param("state", state.word())
                .param("attempts", attempts)
                .param("next", ColumnValues.of(clock.instant().plus(rest)))
                .param("error", error)
                .param("id", id)
                .update();
    }

    void cameBack(long id, String error) {
        jdbc.sql("update letter set state = 'dead', sent_at = null, last_error = :error where id = :id")
                .param("error", error)
                .param("id", id)
                .update();
    }

    /** Notes that it need not arrive; whether it was undeliverable until then. */
    boolean givenUp(long id, String reason, String by) {
        return jdbc.sql("update letter set state = 'given-up', given_up_by = :by, given_up_reason = :reason"
                                + " where id = :id and state in ('dead', 'no-address')")
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                > 0;
    }

    private static Letter letter(ResultSet row, int index) throws SQLException {
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
                ColumnValues.word(row, "state", LetterState.class),
                row.getInt("attempts"),
                ColumnValues.instant(row, "next_attempt_at"),
                row.getString("last_error"),
                ColumnValues.instant(row, "created_at"),
                ColumnValues.instantOrNull(row, "sent_at"),
                row.getString("resent_by"));
    }
}
