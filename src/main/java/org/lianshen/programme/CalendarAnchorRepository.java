package org.lianshen.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When each call with a relative calendar was first loaded. The database keeps it, so that a restart moves no deadline;
 * calls with fixed dates need none.
 */
@Repository
class CalendarAnchorRepository {

    private final Map<String, Instant> anchors = new HashMap<>();

    CalendarAnchorRepository(Catalogue catalogue, JdbcClient jdbc, Clock clock) {
        catalogue.calls().stream()
                .filter(call -> call.schedule().anchored())
                .forEach(call -> anchors.put(call.id(), anchor(call.id(), jdbc, clock)));
    }

    private static Instant anchor(String call, JdbcClient jdbc, Clock clock) {
        jdbc.sql("insert into call_calendar_anchor (call, anchored_at) values (?, ?) on conflict do nothing")
                .params(call, ColumnValues.of(clock.instant()))
                .update();
        return jdbc.sql("select anchored_at from call_calendar_anchor where call = ?")
                .param(call)
                .query((row, index) -> ColumnValues.instant(row, "anchored_at"))
                .single();
    }

    /** The anchor of a call; any moment for a call with fixed dates, which does not look at it. */
    Instant of(Call call) {
        return anchors.getOrDefault(call.id(), Instant.EPOCH);
    }
}
