package org.lianshen.process.acting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianshen.database.ColumnValues;
import org.lianshen.identity.AccountTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands in for whom and when; what is over stays. */
@Repository
class SubstitutionRepository implements AccountTraces {

    private final JdbcClient jdbc;

    SubstitutionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String query() {
        return "select exists (select from substitution where :account in (absent, substitute, set_by, ended_by))";
    }

    /** Keeps a new one; its id. */
    long insert(Substitution wanted) {
        return jdbc.sql("insert into substitution (absent, substitute, first_day, last_day, reason, set_by, set_at)"
                        + " values (:absent, :substitute, :first, :last, :reason, :by, :at) returning id")
                .param("absent", wanted.absent())
                .param("substitute", wanted.substitute())
                .param("first", wanted.firstDay())
                .param("last", wanted.lastDay())
                .param("reason", wanted.reason())
                .param("by", wanted.by())
                .param("at", ColumnValues.of(wanted.at()))
                .query(Long.class)
                .single();
    }

    Optional<Substitution> find(long id) {
        return jdbc.sql("select * from substitution where id = :id")
                .param("id", id)
                .query((row, index) -> substitution(row))
                .optional();
    }

    /** Ends one that lasts to that day or longer; whether it did. */
    boolean end(long id, LocalDate today, String by, Instant now) {
        return jdbc.sql("update substitution set ended_by = :by, ended_at = :now"
                                + " where id = :id and ended_at is null and last_day >= :today")
                        .param("id", id)
                        .param("today", today)
                        .param("by", by)
                        .param("now", ColumnValues.of(now))
                        .update()
                > 0;
    }

    /** Those in which one of the accounts is away or stands in on one of these days. */
    List<Substitution> between(List<String> accounts, LocalDate first, LocalDate last) {
        return jdbc.sql("select * from substitution where (absent in (:accounts) or substitute in (:accounts))"
                        + " and ended_at is null and first_day <= :last and last_day >= :first order by first_day, id")
                .param("accounts", accounts)
                .param("first", first)
                .param("last", last)
                .query((row, index) -> substitution(row))
                .list();
    }

    /** Those who stand in for the account on that day. */
    List<Substitution> standingInFor(String absent, LocalDate day) {
        return between(List.of(absent), day, day).stream()
                .filter(each -> each.absent().equals(absent))
                .toList();
    }

    /** The latest, those first that begin last. */
    List<Substitution> latest(int most) {
        return jdbc.sql("select * from substitution order by first_day desc, id desc limit :most")
                .param("most", most)
                .query((row, index) -> substitution(row))
                .list();
    }

    private static Substitution substitution(ResultSet row) throws SQLException {
        return new Substitution(
                row.getLong("id"),
                row.getString("absent"),
                row.getString("substitute"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getString("set_by"),
                ColumnValues.instant(row, "set_at"),
                row.getString("ended_by"),
                ColumnValues.instantOrNull(row, "ended_at"));
    }
}
