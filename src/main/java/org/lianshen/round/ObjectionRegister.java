package org.lianshen.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all objections. */
@Repository
class ObjectionRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    ObjectionRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Objection objection, String account) {
        jdbc.sql(
                        "insert into objection (id, call, direction, number, objector, ground, signed, filed_by, filed_at, state)"
                                + " values (:id, :call, :direction, :number, :objector, :ground, :signed, :account, :at, 'open')")
                .param("id", objection.id())
                .param("call", objection.call())
                .param("direction", objection.direction())
                .param("number", objection.number())
                .param("objector", objection.objector())
                .param("ground", objection.ground())
                .param("signed", objection.signed())
                .param("account", account)
                .param("at", objection.filedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Objection> find(String id) {
        return jdbc.sql("select * from objection where id = :id")
                .param("id", id)
                .query((row, index) -> objection(row))
                .optional();
    }

    /** All objections of a round, oldest first. */
    List<Objection> of(String call, String direction) {
        return jdbc.sql("select * from objection where call = :call and direction = :direction order by filed_at, id")
                .param("call", call)
                .param("direction", direction)
                .query((row, index) -> objection(row))
                .list();
    }

    /** Whether a proposal was struck off after an objection. */
    boolean upheldAgainst(String number) {
        return jdbc.sql("select exists (select 1 from objection where number = :number and state = 'upheld')")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void decided(String id, Objection.State state, String reason, String account) {
        jdbc.sql("update objection set state = :state, reason = :reason, decided_by = :account, decided_at = :at"
                        + " where id = :id")
                .param("id", id)
                .param("state", state.wire())
                .param("reason", reason)
                .param("account", account)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static Objection objection(ResultSet row) throws SQLException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Objection(
                row.getString("id"),
                row.getString("call"),
                row.getString("direction"),
                row.getString("number"),
                row.getString("objector"),
                row.getString("ground"),
                row.getBoolean("signed"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                Objection.State.ofWire(row.getString("state")),
                row.getString("reason"),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
