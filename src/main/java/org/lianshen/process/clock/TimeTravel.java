package org.lianshen.process.clock;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.engine.EngineTime;
import org.lianshen.process.engine.JobPause;
import org.lianshen.process.tasklist.OverdueTasks;
import org.lianshen.time.ApplicationClock;
import org.lianshen.time.ClockMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Moves the time of the whole application forward, from timer to timer: every timer on the way fires at its own moment,
 * in order, before the time goes on. The job executor rests meanwhile, so that no timer is run by two. For demo mode
 * and tests only.
 */
@Service
public class TimeTravel {

    private static final Logger LOG = LoggerFactory.getLogger(TimeTravel.class);
    private static final int TRIES = 5;

    private final ApplicationClock clock;
    private final ClockMemory memory;
    private final ManagementService management;
    private final OverdueTasks overdue;
    private final JobPause pause;
    private final AsSystem asSystem;

    TimeTravel(
            ApplicationClock clock,
            ClockMemory memory,
            ManagementService management,
            OverdueTasks overdue,
            JobPause pause,
            AsSystem asSystem) {
        this.clock = clock;
        this.memory = memory;
        this.management = management;
        this.overdue = overdue;
        this.pause = pause;
        this.asSystem = asSystem;
    }

    /**
     * Goes to {@code target}; nowhere where that is in the past. One journey at a time; it ends when all that is due is
     * done.
     */
    public synchronized void to(Instant target) {
        pause.during(() -> asSystem.run(() -> travel(target)));
    }

    private void travel(Instant target) {
        var failures = new HashMap<String, Integer>();
        for (var next = next(target, failures); next.isPresent(); next = next(target, failures)) {
            var due = next.get().getDuedate();
            if (due != null) {
                move(due.toInstant());
            }
            execute(next.get(), failures);
        }
        move(target);
        overdue.sweep();
    }

    private void move(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            clock.moveTo(instant);
            EngineTime.follow(clock);
            memory.remember(clock.offset());
        }
    }

    /** What is due already, also without a date; else the first timer up to the target. */
    private Optional<Job> next(Instant target, Map<String, Integer> failures) {
        var due = first(management.createJobQuery().executable(), failures);
        return due.isPresent()
                ? due
                : first(
                        management.createJobQuery().withRetriesLeft().duedateLowerThan(Date.from(target.plusMillis(1))),
                        failures);
    }

    private static Optional<Job> first(JobQuery jobs, Map<String, Integer> failures) {
        return jobs.active().orderByJobDuedate().asc().orderByJobId().asc().listPage(0, failures.size() + 1).stream()
                .filter(job -> failures.getOrDefault(job.getId(), 0) < TRIES)
                .findFirst();
    }

    private void execute(Job job, Map<String, Integer> failures) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failure) {
            // whatever it is: a person may have taken the timer's step at the same moment
            failures.merge(job.getId(), 1, Integer::sum);
            LOG.info(
                    "Timer {} did not run on the way, the engine tries it again: {}",
                    job.getId(),
                    failure.getMessage());
        }
    }
}
