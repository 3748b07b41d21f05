package org.lianshen.confirmation.inbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.ForeignEntry;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps agencies' entries as they arrive, each once. */
@Repository
public class ArrivedEntryRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ArrivedEntryRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps entries in their order, in one statement; whoever sends for the same agency at once waits for the end of
     * the transaction, so that two lists with the same ids do not wait for each other.
     *
     * @param calls the call of each entry
     * @return our id of each entry that is kept, by the agency's; without those the agency has sent before
     */
    public Map<String, Long> keep(String agency, List<String> calls, List<ForeignEntry> entries, String receivedFrom) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:inbox, 0))")
                .param("inbox", "inbox " + agency)
                .query()
                .singleRow();
        var kept = new HashMap<String, Long>();
        jdbc.sql("""
                        insert into agency_message (agency, message_id, call, direction, reference, decision, title,
                            chinese_organisation, foreign_organisation, chinese_investigator, foreign_investigator,
                            duration_months, received_at, received_from)
                        select :agency, message_id, call, direction, reference, decision, title, chinese_organisation,
                            foreign_organisation, chinese_investigator, foreign_investigator, duration_months, :at, :from
                        from unnest(cast(:ids as text[]), cast(:calls as text[]), cast(:directions as text[]),
                            cast(:references as text[]), cast(:decisions as text[]), cast(:titles as text[]),
                            cast(:chineseOrganisations as text[]), cast(:foreignOrganisations as text[]),
                            cast(:chineseInvestigators as text[]), cast(:foreignInvestigators as text[]),
                            cast(:durations as int[])) with ordinality
                            as entry (message_id, call, direction, reference, decision, title, chinese_organisation,
                            foreign_organisation, chinese_investigator, foreign_investigator, duration_months, place)
                        order by place
                        on conflict (agency, message_id) do nothing returning id, message_id""")
                .param("agency", agency)
                .param("ids", texts(entries, ForeignEntry::id))
                .param("calls", calls.toArray(String[]::new))
                .param("directions", texts(entries, ForeignEntry::direction))
                .param("references", texts(entries, ForeignEntry::reference))
                .param("decisions", texts(entries, entry -> entry.decision().word()))
                .param("titles", texts(entries, ForeignEntry::title))
                .param("chineseOrganisations", texts(entries, ForeignEntry::chineseOrganisation))
                .param("foreignOrganisations", texts(entries, ForeignEntry::foreignOrganisation))
                .param("chineseInvestigators", texts(entries, ForeignEntry::chineseInvestigator))
                .param("foreignInvestigators", texts(entries, ForeignEntry::foreignInvestigator))
                .param(
                        "durations",
                        entries.stream().map(ForeignEntry::durationMonths).toArray(Integer[]::new))
                .param("at", ColumnValues.of(clock.instant()))
                .param("from", receivedFrom)
                .query((row, index) -> kept.put(row.getString("message_id"), row.getLong("id")))
                .list();
        return kept;
    }

    private static String[] texts(List<ForeignEntry> entries, Function<ForeignEntry, @Nullable String> what) {
        return entries.stream().map(what).toArray(String[]::new);
    }
}
