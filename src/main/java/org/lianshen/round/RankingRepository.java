package org.lianshen.round;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalStatusRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all rankings. */
@Repository
class RankingRepository {

    private static final String ONE = " where call = :call and direction = :direction";

    private final JdbcClient jdbc;
    private final ProposalStatusRepository statuses;

    RankingRepository(JdbcClient jdbc, ProposalStatusRepository statuses) {
        this.jdbc = jdbc;
        this.statuses = statuses;
    }

    /** The ranking of a round, best first; empty before it is made. */
    List<RankedProposal> of(DirectionId direction) {
        var now = statuses.of(direction);
        return jdbc.sql("select * from round_ranking" + ONE + " order by position")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query((row, index) -> standing(row, now))
                .list();
    }

    void replace(DirectionId direction, List<RankedProposal> ranking) {
        jdbc.sql("delete from round_ranking" + ONE)
                .param("call", direction.call())
                .param("direction", direction.code())
                .update();
        ranking.forEach(ranked -> insert(direction, ranked));
    }

    private void insert(DirectionId direction, RankedProposal ranked) {
        var departure = ranked.departure();
        jdbc.sql("insert into round_ranking (call, direction, number, position, mean, lowest, normalised, pool, field,"
                        + " requested, within_cut, proposed, override, override_reason, override_by)"
                        + " values (:call, :direction, :number, :position, :mean, :lowest, :normalised, :pool, :field,"
                        + " :requested, :within, :proposed, :verdict, :reason, :by)")
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("number", ranked.number().value())
                .param("position", ranked.position())
                .param("mean", ranked.mean())
                .param("lowest", ranked.lowest())
                .param("normalised", ranked.normalised())
                .param("pool", ranked.pool())
                .param("field", ranked.field())
                .param("requested", ranked.requested())
                .param("within", ranked.withinCut())
                .param("proposed", ranked.proposed())
                .param(
                        "verdict",
                        departure == null || departure.verdict() == null
                                ? null
                                : departure.verdict().word())
                .param("reason", departure == null ? null : departure.reason())
                .param("by", ranked.departureBy())
                .update();
    }

    void setProposed(ProposalNumber number, boolean proposed) {
        jdbc.sql("update round_ranking set proposed = :proposed where number = :number")
                .param("number", number.value())
                .param("proposed", proposed)
                .update();
    }

    /** Keeps the outcome; says whether it is news. */
    boolean setOutcome(ProposalNumber number, Decision outcome) {
        return jdbc.sql("update round_ranking set outcome = :outcome where number = :number and outcome is null")
                        .param("number", number.value())
                        .param("outcome", outcome.word())
                        .update()
                > 0;
    }

    /** Whether a proposal has its outcome. */
    boolean hasOutcome(ProposalNumber number) {
        return jdbc.sql("select exists (select 1 from round_ranking where number = :number and outcome is not null)")
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }

    private static RankedProposal standing(ResultSet row, Map<ProposalNumber, ProposalStatus> now) throws SQLException {
        var number = new ProposalNumber(row.getString("number"));
        return new RankedProposal(
                number,
                requireNonNull(now.get(number)),
                row.getInt("position"),
                row.getBigDecimal("mean"),
                row.getBigDecimal("lowest"),
                row.getBigDecimal("normalised"),
                row.getString("pool"),
                row.getString("field"),
                row.getBigDecimal("requested"),
                row.getBoolean("within_cut"),
                row.getBoolean("proposed"),
                departure(row),
                row.getString("override_by"),
                ColumnValues.wordOrNull(row, "outcome", Decision.class));
    }

    private static @Nullable CutLineDeparture departure(ResultSet row) throws SQLException {
        var verdict = ColumnValues.wordOrNull(row, "override", CutLineDeparture.Verdict.class);
        return verdict == null
                ? null
                : new CutLineDeparture(
                        new ProposalNumber(row.getString("number")), verdict, row.getString("override_reason"));
    }
}
