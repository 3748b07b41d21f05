package org.lianshen.demo.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.clock.TimeTravel;
import org.lianshen.time.ApplicationClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells and moves the demo clock: the application's and the engine's time together, forward only. */
@RestController
@RequestMapping("/api/demo/clock")
@ConditionalOnProperty("lianshen.demo.enabled")
class DemoClockController {

    private static final int FARTHEST_YEARS = 10;

    private final ApplicationClock clock;
    private final TimeTravel travel;

    DemoClockController(ApplicationClock clock, TimeTravel travel) {
        this.clock = clock;
        this.travel = travel;
    }

    @GetMapping
    @PreAuthorize("hasRole('ADMIN')")
    Time tell() {
        return new Time(
                ZonedDateTime.now(clock).toOffsetDateTime().truncatedTo(ChronoUnit.MILLIS),
                clock.offset().toString());
    }

    @PostMapping
    @PreAuthorize("hasRole('ADMIN')")
    Time advance(@RequestBody Advance request) {
        var now = ZonedDateTime.now(clock);
        var target = now.plus(amount(request.advance()));
        if (target.isBefore(now) || target.isAfter(now.plusYears(FARTHEST_YEARS))) {
            throw refused();
        }
        travel.to(target.toInstant());
        return tell();
    }

    private static TemporalAmount amount(@Nullable String text) {
        if (text == null) {
            throw refused();
        }
        try {
            return text.contains("T") ? Duration.parse(text) : Period.parse(text);
        } catch (DateTimeException notIso) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.unacceptable("/advance", Text.of("demo.advance-by-duration"));
    }

    /**
     * How far to go.
     *
     * @param advance ISO 8601 duration
     */
    record Advance(@Nullable String advance) {}

    /**
     * What time it is.
     *
     * @param now the application's time
     * @param ahead how far ahead of the real time, ISO 8601
     */
    record Time(OffsetDateTime now, String ahead) {}
}
