package org.lianshen.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timelines of all proposals: appended to, never changed. */
@Repository
public class HistoryRepository {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Callers callers;
    private final Words words;

    HistoryRepository(JdbcClient jdbc, Clock clock, Callers callers, Words words) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.callers = callers;
        this.words = words;
    }

    void write(
            ProposalNumber number,
            Cause event,
            @Nullable ProposalStatus from,
            ProposalStatus to,
            @Nullable Text reason) {
        jdbc.sql("insert into proposal_history (number, at, event, from_status, to_status, actor, reason_zh, reason_en)"
                        + " values (:number, :at, :event, :from, :to, :actor, :zh, :en)")
                .param("number", number.value())
                .param("at", ColumnValues.of(clock.instant()))
                .param("event", event.word())
                .param("from", from == null ? null : from.word())
                .param("to", to.word())
                .param("actor", callers.find().map(Caller::account).orElse(null))
                .param("zh", reason == null ? null : reason.zh())
                .param("en", reason == null ? null : reason.en())
                .update();
    }

    /** The timeline of one proposal, oldest first. */
    public List<HistoryEntry> of(ProposalNumber number) {
        return jdbc.sql("select * from proposal_history where number = :number order by id")
                .param("number", number.value())
                .query((row, index) -> entry(row))
                .list();
    }

    /** The last step of a proposal, notes after it left out; empty where it has none. */
    public Optional<HistoryEntry> lastStep(ProposalNumber number) {
        return of(number).stream().filter(HistoryEntry::moved).reduce((earlier, later) -> later);
    }

    private HistoryEntry entry(ResultSet row) throws SQLException {
        var to = ColumnValues.word(row, "to_status", ProposalStatus.class);
        var zh = row.getString("reason_zh");
        var event = ColumnValues.word(row, "event", Cause.class);
        return new HistoryEntry(
                ColumnValues.instant(row, "at"),
                event,
                ColumnValues.wordOrNull(row, "from_status", ProposalStatus.class),
                to,
                words.text("cause." + event.word()),
                zh == null ? null : new Text(zh, row.getString("reason_en")));
    }
}
