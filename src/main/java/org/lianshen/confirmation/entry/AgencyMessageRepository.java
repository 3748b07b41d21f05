package org.lianshen.confirmation.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inbox as it is stored. What an entry says is never changed. */
@Repository
public class AgencyMessageRepository {

    private static final String ALL = "select * from agency_message ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AgencyMessageRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The entries of an agency with these ids of its own, by them. */
    public Map<String, AgencyMessage> find(String agency, Collection<String> messageIds) {
        return jdbc
                .sql(ALL + "where agency = :agency and message_id = any(:ids)")
                .param("agency", agency)
                .param("ids", messageIds.toArray(String[]::new))
                .query((row, index) -> message(row))
                .list()
                .stream()
                .collect(Collectors.toMap(message -> message.entry().id(), Function.identity()));
    }

    public Optional<AgencyMessage> find(long id) {
        return jdbc.sql(ALL + "where id = :id")
                .param("id", id)
                .query((row, index) -> message(row))
                .optional();
    }

    public Optional<AgencyMessage> find(String agency, String messageId) {
        return jdbc.sql(ALL + "where agency = :agency and message_id = :id")
                .param("agency", agency)
                .param("id", messageId)
                .query((row, index) -> message(row))
                .optional();
    }

    public List<AgencyMessage> find(Collection<Long> ids) {
        return jdbc.sql(ALL + "where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> message(row))
                .list();
    }

    /** The entry, locked until the transaction ends. */
    public AgencyMessage lock(long id) {
        return jdbc.sql(ALL + "where id = :id for update")
                .param("id", id)
                .query((row, index) -> message(row))
                .single();
    }

    /** The entries of a direction that have no proposal yet, oldest first, locked until the transaction ends. */
    public List<AgencyMessage> lockWaiting(DirectionId direction) {
        return jdbc.sql(ALL + "where call = :call and direction = :direction and number is null order by id for update")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query((row, index) -> message(row))
                .list();
    }

    /** The same, not locked. */
    public List<AgencyMessage> waiting(DirectionId direction) {
        return jdbc.sql(ALL + "where call = :call and direction = :direction and number is null order by id")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query((row, index) -> message(row))
                .list();
    }

    /**
     * Those of these entries that have no proposal yet, with the others of the direction that they bear on: that are
     * ambiguous, were decided on or taken apart, or have the same reference. Oldest first, locked until the transaction
     * ends.
     */
    public List<AgencyMessage> lockConcerned(DirectionId direction, Collection<Long> ids) {
        return jdbc.sql("select m.* from agency_message m where m.call = :call and m.direction = :direction"
                        + " and m.number is null and m.id in (select unnest(cast(:ids as bigint[]))"
                        + " union select a.id from agency_message a where a.call = :call and a.direction = :direction"
                        + " and a.number is null and a.match_state = 'ambiguous'"
                        + " union select d.message from match_decision d union select s.message from match_separation s"
                        + " union select o.id from unnest(cast(:ids as bigint[])) fresh join agency_message n"
                        + " on n.id = fresh join agency_message o on o.agency = n.agency and o.reference = n.reference)"
                        + " order by m.id for update of m")
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> message(row))
                .list();
    }

    /** All entries of an agency about a direction, in the order they came. */
    public List<AgencyMessage> of(String agency, DirectionId direction) {
        return jdbc.sql(ALL + "where agency = :agency and call = :call and direction = :direction order by id")
                .param("agency", agency)
                .param("call", direction.call())
                .param("direction", direction.code())
                .query((row, index) -> message(row))
                .list();
    }

    /** All entries about a proposal, in the order they came. */
    public List<AgencyMessage> of(ProposalNumber number) {
        return jdbc.sql(ALL + "where number = :number order by id")
                .param("number", number.value())
                .query((row, index) -> message(row))
                .list();
    }

    /** Entries whose matching was never tried, oldest first. */
    public List<AgencyMessage> neverMatched() {
        return jdbc.sql(ALL + "where handled_at is null and match_state is null order by id")
                .query((row, index) -> message(row))
                .list();
    }

    /** Entries that have their proposal and were not acted on, oldest first. */
    public List<Long> notHandled() {
        return jdbc.sql("select id from agency_message where handled_at is null and number is not null order by id")
                .query(Long.class)
                .list();
    }

    /** Those of these proposals that have an entry which was acted on, by number. */
    public List<ProposalNumber> handledAbout(Collection<ProposalNumber> numbers) {
        return jdbc.sql("select distinct number from agency_message where number = any(:numbers)"
                        + " and handled_at is not null order by number")
                .param("numbers", numbers.stream().map(ProposalNumber::value).toArray(String[]::new))
                .query((row, index) -> new ProposalNumber(row.getString("number")))
                .list();
    }

    /** Nothing was found for these. */
    public void unmatched(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update agency_message set match_state = 'unmatched', number = null, matched_by = null"
                            + " where id = any(:ids)")
                    .param("ids", ids.toArray(Long[]::new))
                    .update();
        }
    }

    public void matched(long id, MatchState state, @Nullable ProposalNumber number, @Nullable MatchWay way) {
        jdbc.sql("update agency_message set match_state = :state, number = :number, matched_by = :way where id = :id")
                .param("way", way == null ? null : way.word())
                .param("id", id)
                .param("state", state.word())
                .param("number", number == null ? null : number.value())
                .update();
    }

    /** It has no proposal any more, and nobody has acted on it. */
    public void released(long id) {
        jdbc.sql("update agency_message set match_state = 'unmatched', number = null, matched_by = null, effect = null,"
                        + " handled_at = null where id = :id")
                .param("id", id)
                .update();
    }

    public void handled(long id, EntryEffect effect) {
        jdbc.sql("update agency_message set effect = :effect, handled_at = :at where id = :id")
                .param("id", id)
                .param("effect", effect.word())
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    private static AgencyMessage message(ResultSet row) throws SQLException {
        return new AgencyMessage(
                row.getLong("id"),
                row.getString("agency"),
                row.getString("call"),
                entry(row),
                ColumnValues.instant(row, "received_at"),
                ColumnValues.wordOrNull(row, "match_state", MatchState.class),
                ProposalNumber.ofNullable(row.getString("number")),
                ColumnValues.wordOrNull(row, "effect", EntryEffect.class));
    }

    private static ForeignEntry entry(ResultSet row) throws SQLException {
        return new ForeignEntry(
                row.getString("message_id"),
                row.getString("direction"),
                row.getString("reference"),
                ColumnValues.word(row, "decision", AgencyDecision.class),
                row.getString("title"),
                row.getString("chinese_organisation"),
                row.getString("foreign_organisation"),
                row.getString("chinese_investigator"),
                row.getString("foreign_investigator"),
                row.getObject("duration_months", Integer.class));
    }
}
