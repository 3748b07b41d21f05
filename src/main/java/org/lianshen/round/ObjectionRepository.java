package org.lianshen.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalStatusRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all objections. */
@Repository
class ObjectionRepository {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ProposalStatusRepository statuses;

    ObjectionRepository(JdbcClient jdbc, Clock clock, ProposalStatusRepository statuses) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.statuses = statuses;
    }

    void insert(Objection objection, @Nullable String codeHash, @Nullable String account) {
        jdbc.sql("insert into objection (id, call, direction, number, objector, email, ground, signed,"
                        + " filed_by, filed_at,"
                        + " state, code_hash, confirm_until) values (:id, :call, :direction, :number,"
                        + " :objector, :email,"
                        + " :ground, :signed, :account, :at, :state, :hash, :until)")
                .param("id", objection.id())
                .param("call", objection.direction().call())
                .param("direction", objection.direction().code())
                .param("number", objection.number().value())
                .param("objector", objection.objector())
                .param("email", objection.email())
                .param("ground", objection.ground())
                .param("signed", objection.signed())
                .param("account", account)
                .param("at", ColumnValues.of(objection.filedAt()))
                .param("state", objection.state().word())
                .param("hash", codeHash)
                .param("until", ColumnValues.ofNullable(objection.confirmUntil()))
                .update();
    }

    /** The objection that says the same from the same hand, if it has not lapsed: what is sent twice is one. */
    Optional<Objection> same(Objection sent) {
        return of(sent.direction()).stream()
                .filter(known -> known.state() != Objection.State.LAPSED)
                .filter(known -> known.saysTheSameAs(sent))
                .findFirst();
    }

    /** The objection whose letter carries the word of that SHA-256. */
    Optional<Objection> ofCode(String hash) {
        return jdbc.sql("select * from objection where code_hash = :hash")
                .param("hash", hash)
                .query((row, index) -> objection(row))
                .optional();
    }

    /** Whoever reads its address has confirmed it. */
    void verified(String id) {
        jdbc.sql("update objection set state = 'open', verified_at = :at where id = :id and state = 'unverified'")
                .param("id", id)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /** What nobody confirmed in time lapses. */
    void lapse(DirectionId direction) {
        jdbc.sql("update objection set state = 'lapsed', decided_at = :at where call = :call and direction = :direction"
                        + " and state = 'unverified' and confirm_until <= :at")
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /** How many of a direction wait for that address to be confirmed. */
    int unverified(DirectionId direction, String email) {
        return jdbc.sql("select count(*) from objection where call = :call and direction = :direction"
                        + " and state = 'unverified' and lower(email) = lower(:email)")
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    /** Until when the last one may be confirmed, of those to proposals that are still on notice. */
    Optional<Instant> confirmableUntil(DirectionId direction) {
        Map<ProposalNumber, Instant> latest = new HashMap<>();
        jdbc.sql("select number, max(confirm_until) as latest from objection where call = :call"
                        + " and direction = :direction and state = 'unverified' and confirm_until is not null"
                        + " group by number")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query(row -> {
                    latest.put(new ProposalNumber(row.getString("number")), ColumnValues.instant(row, "latest"));
                });
        latest.keySet().retainAll(onNotice(latest.keySet()));
        return latest.values().stream().max(Comparator.naturalOrder());
    }

    private Set<ProposalNumber> onNotice(Set<ProposalNumber> numbers) {
        var now = statuses.of(numbers);
        return numbers.stream()
                .filter(number -> now.get(number) == ProposalStatus.ON_NOTICE)
                .collect(Collectors.toSet());
    }

    /** Directions with objections that wait for a confirmation, or have lapsed since then. */
    List<UnconfirmedObjections> unconfirmed(Instant since) {
        return jdbc.sql("select call, direction, count(*) filter (where state = 'unverified') as waiting,"
                        + " count(*) filter (where state = 'lapsed') as lapsed from objection"
                        + " where state = 'unverified' or (state = 'lapsed' and decided_at > :since)"
                        + " group by call, direction order by call, direction")
                .param("since", ColumnValues.of(since))
                .query((row, index) -> new UnconfirmedObjections(
                        new DirectionId(row.getString("call"), row.getString("direction")),
                        row.getInt("waiting"),
                        row.getInt("lapsed")))
                .list();
    }

    Optional<Objection> find(String id) {
        return jdbc.sql("select * from objection where id = :id")
                .param("id", id)
                .query((row, index) -> objection(row))
                .optional();
    }

    /** All objections of a round, oldest first. */
    List<Objection> of(DirectionId direction) {
        return jdbc.sql("select * from objection where call = :call and direction = :direction order by filed_at, id")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query((row, index) -> objection(row))
                .list();
    }

    /** Whether a proposal was struck off after an objection. */
    boolean upheldAgainst(ProposalNumber number) {
        return jdbc.sql("select exists (select 1 from objection where number = :number and state = 'upheld')")
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }

    void decided(String id, Objection.State state, String reason, String account) {
        jdbc.sql("update objection set state = :state, reason = :reason, decided_by = :account, decided_at = :at"
                        + " where id = :id")
                .param("id", id)
                .param("state", state.word())
                .param("reason", reason)
                .param("account", account)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    private static Objection objection(ResultSet row) throws SQLException {
        return new Objection(
                row.getString("id"),
                new DirectionId(row.getString("call"), row.getString("direction")),
                new ProposalNumber(row.getString("number")),
                row.getString("objector"),
                row.getString("email"),
                row.getString("ground"),
                row.getBoolean("signed"),
                ColumnValues.instant(row, "filed_at"),
                ColumnValues.word(row, "state", Objection.State.class),
                ColumnValues.instantOrNull(row, "confirm_until"),
                ColumnValues.instantOrNull(row, "verified_at"),
                row.getString("reason"),
                row.getString("decided_by"),
                ColumnValues.instantOrNull(row, "decided_at"));
    }
}
