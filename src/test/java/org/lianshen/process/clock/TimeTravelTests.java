package org.lianshen.process.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.engine.JobPause;
import org.lianshen.process.tasklist.OverdueTasks;
import org.lianshen.time.ApplicationClock;

/** A journey through time goes on whatever a timer on the way does. */
class TimeTravelTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TARGET = START.plus(Duration.ofDays(30));

    @AfterEach
    void engineTime() {
        ClockUtil.reset();
    }

    @Test
    void aStepThatWasTakenAtTheSameMomentDoesNotEndTheJourney() {
        var clock = new ApplicationClock(Clock.fixed(START, ZoneOffset.UTC), Duration.ZERO);
        var job = mock(Job.class);
        when(job.getId()).thenReturn("timer");
        var query = mock(JobQuery.class, RETURNS_SELF);
        doReturn(List.of(job), List.of()).when(query).listPage(anyInt(), anyInt());
        var management = mock(ManagementService.class);
        when(management.createJobQuery()).thenReturn(query);
        doThrow(Refusal.conflict("wrong-status", new Text("已办理。", "It is done.")))
                .when(management)
                .executeJob("timer");

        new TimeTravel(
                        clock,
                        offset -> {},
                        management,
                        mock(OverdueTasks.class),
                        running(JobPause.class, pause -> pause.during(any())),
                        running(AsSystem.class, system -> system.run(any())))
                .to(TARGET);

        assertThat(clock.instant()).isEqualTo(TARGET);
    }

    /** One that does the work it is given, and nothing else. */
    private static <T> T running(Class<T> type, java.util.function.Consumer<T> method) {
        var mock = mock(type);
        method.accept(doAnswer(call -> {
                    call.<Runnable>getArgument(0).run();
                    return null;
                })
                .when(mock));
        return mock;
    }
}
