package org.lianshen.monitor.step;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.monitor.MonitorScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is open just now. */
@Service
public class OpenSteps {

    /** How far deadlines are looked ahead for. */
    public static final Duration AHEAD = Duration.ofDays(14);

    private final WaitingRepository waiting;
    private final Clock clock;

    OpenSteps(WaitingRepository waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    /** How many wait for how long, by direction and step; where the direction is null, over all of the scope. */
    @Transactional(readOnly = true)
    public List<StepAges> ages(MonitorScope scope) {
        return waiting.ages(scope);
    }

    /**
     * What waits at a step, the longest first.
     *
     * @param step id of the activity
     * @param offset how many are left out at the beginning
     * @param limit how many there are at most
     */
    @Transactional(readOnly = true)
    public List<WaitingStep> at(MonitorScope scope, @Nullable String step, int offset, int limit) {
        return waiting.at(scope, step, offset, limit);
    }

    /** How many wait at a step. */
    @Transactional(readOnly = true)
    public long count(MonitorScope scope, String step) {
        return waiting.count(scope, step);
    }

    /** Tasks whose due date has passed, the longest overdue first. */
    @Transactional(readOnly = true)
    public List<WaitingStep> late(MonitorScope scope) {
        return waiting.due(scope, Instant.EPOCH, clock.instant());
    }

    /** Tasks due within the next {@link #AHEAD}, the next first. */
    @Transactional(readOnly = true)
    public List<WaitingStep> coming(MonitorScope scope) {
        var now = clock.instant();
        return waiting.due(scope, now, now.plus(AHEAD));
    }
}
