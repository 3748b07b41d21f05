package org.lianshen.confirmation.inbox;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.lianshen.database.ColumnValues;
import org.lianshen.problem.FieldError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries that were not taken, as they came. They take up no id: once mended, they may be sent again. */
@Repository
class RefusedEntryRepository {

    private static final int LONGEST_BODY = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    RefusedEntryRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps why and what was refused; of a very long entry the beginning. */
    void keep(String agency, String receivedFrom, String code, EntryReading reading) {
        jdbc.sql("insert into refused_entry (agency, received_from, received_at, code, detail, body)"
                        + " values (:agency, :from, :at, :code, :detail, :body)")
                .param("agency", agency)
                .param("from", receivedFrom)
                .param("at", ColumnValues.of(clock.instant()))
                .param("code", code)
                .param("detail", storable(detail(reading.problems())))
                .param("body", storable(reading.raw()))
                .update();
    }

    private static String detail(List<FieldError> problems) {
        return problems.stream()
                .map(problem -> problem.path() + ": " + problem.message().both())
                .collect(Collectors.joining("\n"));
    }

    /** The database keeps neither NUL nor half a character. */
    private static String storable(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_BODY)
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
