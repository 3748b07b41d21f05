package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianshen.LianshenTest;
import org.lianshen.time.ApplicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/**
 * The demo clock moves a quarter of a year over many timers while the job executor is awake: each fires once, in its
 * turn.
 */
@LianshenTest
@ExtendWith(OutputCaptureExtension.class)
class ManyTimersProcessTests {

    /**
     * Timers of submitted proposals; five times as many wait for agencies. {@code 100} makes the 600 of a long evening.
     */
    private static final int MANY = Integer.getInteger("lianshen.timers", 15);

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ApplicationClock clock;

    ProcessActors actors;
    EngineProbe engineProbe;
    JobExecutor executor;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
        executor = engine.getJobExecutor();
        executor.setWaitTimeInMillis(5);
        executor.setMaxWait(20);
        executor.setMaxJobsPerAcquisition(20);
    }

    @AfterEach
    void sleep() {
        executor.shutdown();
    }

    @Test
    void aQuarterPassesAndEveryTimerHasFiredOnce(CapturedOutput log) {
        var submitted = times(() -> actors.applicantSubmits());
        var awaiting = times(() -> actors.passed(TypeSample.MULTILATERAL));
        var laboratory = actors.passed(TypeSample.LABORATORY);
        long timers = management.createJobQuery().timers().count();
        assertThat(timers).isGreaterThan(6L * MANY);
        executor.start();
        var until = clock.instant().plus(Duration.ofDays(90));

        actors.house.timePasses("P90D");

        assertThat(clock.instant()).isAfterOrEqualTo(until);
        assertThat(management.createJobQuery().executable().count())
                .as("due and not done")
                .isZero();
        assertThat(management.createJobQuery().withException().count())
                .as("failed")
                .isZero();
        assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
        assertThat(log).doesNotContain("OptimisticLocking", "did not run on the way", "ENGINE-14006");
        assertThat(submitted).allSatisfy(number -> {
            engineProbe.expectStatus(number, "refused");
            var letters = actors.house.letters(number);
            assertThat(Collections.frequency(letters, "recommendation-lapsed"))
                    .as("one to each who got a receipt")
                    .isEqualTo(Collections.frequency(letters, "receipt"));
            engineProbe.expectNothingLeft(number);
        });
        assertThat(awaiting)
                .allSatisfy(number -> assertThat(engineProbe.tasks(number, "decide-missing-confirmation"))
                        .hasSize(1));
        assertThat(engineProbe.tasks(laboratory, "decide-unverified-letter")).hasSize(1);
        assertThat(actors.house.letters(laboratory))
                .filteredOn("letter-reminder"::equals)
                .hasSizeGreaterThan(1);
    }

    private static List<String> times(Supplier<String> proposal) {
        return IntStream.range(0, MANY).mapToObj(index -> proposal.get()).toList();
    }
}
