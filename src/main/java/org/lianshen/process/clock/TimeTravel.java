package org.lianshen.process.clock;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.lianshen.problem.Refusal;
import org.lianshen.process.account.AsSystem;
import org.lianshen.process.engine.EngineTime;
import org.lianshen.process.tasklist.OverdueTasks;
import org.lianshen.time.ApplicationClock;
import org.lianshen.time.ClockMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Moves the time of the whole application forward, from timer to timer: every timer on the way fires at its own moment, in
 * order, before the time goes on. For demo mode and tests only.
 */
@Service
public class TimeTravel {

    private static final Logger LOG = LoggerFactory.getLogger(TimeTravel.class);
    private static final int TRIES = 5;

    private final ApplicationClock clock;
    private final ClockMemory memory;
    private final ManagementService management;
    private final OverdueTasks overdue;
    private final AsSystem asSystem;

    TimeTravel(
            ApplicationClock clock,
            ClockMemory memory,
            ManagementService management,
            OverdueTasks overdue,
            AsSystem asSystem) {
        this.clock = clock;
        this.memory = memory;
        this.management = management;
        this.overdue = overdue;
        this.asSystem = asSystem;
    }

    /** Goes to {@code target}; nowhere where that is in the past. One journey at a time. */
    public synchronized void to(Instant target) {
        asSystem.run(() -> {
            var failures = new HashMap<String, Integer>();
            for (var next = nextTimer(target, failures); next.isPresent(); next = nextTimer(target, failures)) {
                var job = next.get();
                if (job.getDuedate() != null) {
                    move(job.getDuedate().toInstant());
                }
                execute(job, failures);
            }
            move(target);
            overdue.sweep();
        });
    }

    private void move(Instant instant) {
        clock.moveTo(instant);
        EngineTime.follow(clock);
        memory.remember(clock.offset());
    }

    private Optional<Job> nextTimer(Instant target, Map<String, Integer> failures) {
        List<Job> due = management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(target.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .list();
        return due.stream()
                .filter(job -> failures.getOrDefault(job.getId(), 0) < TRIES)
                .findFirst();
    }

    private void execute(Job job, Map<String, Integer> failures) {
        try {
            management.executeJob(job.getId());
        } catch (ProcessEngineException | Refusal failure) {
            // a refusal, too: the engine may have run the timer at the same moment, and its step is taken
            failures.merge(job.getId(), 1, Integer::sum);
            LOG.info(
                    "Timer {} did not run on the way, the engine tries it again: {}",
                    job.getId(),
                    failure.getMessage());
        }
    }
}
