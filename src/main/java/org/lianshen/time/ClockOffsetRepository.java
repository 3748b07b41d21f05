package org.lianshen.time;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The offset of the demo clock, kept over restarts. */
final class ClockOffsetRepository implements ClockMemory {

    private final JdbcClient jdbc;

    ClockOffsetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duration read() {
        return jdbc.sql("select ahead_ms from demo_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    @Override
    public void remember(Duration offset) {
        jdbc.sql("insert into demo_clock (only_row, ahead_ms) values (true, :ms)"
                        + " on conflict (only_row) do update set ahead_ms = excluded.ahead_ms")
                .param("ms", offset.toMillis())
                .update();
    }
}
