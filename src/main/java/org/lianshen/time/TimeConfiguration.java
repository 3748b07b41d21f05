package org.lianshen.time;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the one clock and the working calendar. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    ApplicationClock clock(ClockOffsets offsets) {
        return new ApplicationClock(Clock.systemUTC(), offsets.read());
    }

    @Bean
    ClockOffsets clockOffsets(JdbcClient jdbc) {
        return new ClockOffsets(jdbc);
    }

    @Bean
    WorkingDays workingDays(@Value("${lianshen.calendar.holidays:}") Set<LocalDate> holidays) {
        return new WorkingDays(holidays);
    }

    /** Keeps the offset of the demo clock over restarts. */
    static final class ClockOffsets implements ClockMemory {
        private final JdbcClient jdbc;

        ClockOffsets(JdbcClient jdbc) {
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
}
