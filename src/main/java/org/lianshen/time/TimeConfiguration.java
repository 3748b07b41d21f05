package org.lianshen.time;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Makes the one clock and the working calendar. */
@Configuration(proxyBeanMethods = false)
@Import(ClockOffsetRepository.class)
class TimeConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TimeConfiguration.class);

    /** How far ahead deadlines in working days usually lie. */
    private static final Duration REACH = Duration.ofDays(60);

    @Bean
    ApplicationClock clock(ClockOffsetRepository offsets) {
        return new ApplicationClock(Clock.systemUTC(), offsets.read());
    }

    @Bean
    WorkingDays workingDays(
            @Value("${lianshen.calendar.notices:}") String folder,
            @Value("${lianshen.calendar.holidays:}") List<String> holidays) {
        return HolidayNotices.read(folder, HolidayNotices.dates(holidays));
    }

    /** Says at start that days will be counted in a year whose holidays nobody has told. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> unknownHolidays(WorkingDays workingDays, Clock clock) {
        return ready -> workingDays
                .yearWithoutNotice(clock.instant(), clock.instant().plus(REACH))
                .ifPresent(year -> LOG.warn(
                        "The holidays of {} are not known: Monday to Friday are counted as working days. Add a file"
                                + " such as src/main/resources/working-days/2026.yaml to the folder"
                                + " lianshen.calendar.notices.",
                        year));
    }
}
