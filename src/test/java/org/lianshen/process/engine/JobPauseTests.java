package org.lianshen.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The job executor and whoever pauses it take turns. */
class JobPauseTests {

    private static final Command<?> JOB = new ExecuteJobsCmd("job", new JobFailureCollector("job"));
    private static final Command<?> LOOK = new AcquireJobsCmd(new DefaultJobExecutor(), 1);

    private final JobPause pause = new JobPause();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void end() {
        mayEnd.countDown();
        threads.shutdownNow();
    }

    /** The engine behind the gate: says what it does. */
    private CommandExecutor engine(String word, boolean slow) {
        var gate = pause.gate();
        gate.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                if (slow) {
                    running.countDown();
                    await(mayEnd);
                }
                told.add(word);
                return null;
            }
        });
        return gate;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void asJobExecutor(CommandExecutor engine) {
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            engine.execute(JOB);
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    @Test
    void itIsLetFinishWhatItHasBegun() throws Exception {
        threads.submit(() -> asJobExecutor(engine("job", true)));
        await(running);
        var journey = threads.submit(() -> pause.during(() -> told.add("journey")));
        Thread.sleep(100);
        assertThat(told).isEmpty();
        mayEnd.countDown();
        journey.get(10, TimeUnit.SECONDS);
        assertThat(told).containsExactly("job", "journey");
    }

    @Test
    void nothingOfItsBeginsMeanwhile() throws Exception {
        var journey = threads.submit(() -> pause.during(() -> {
            running.countDown();
            await(mayEnd);
            told.add("journey");
        }));
        await(running);
        var job = threads.submit(() -> asJobExecutor(engine("job", false)));
        var look = threads.submit(() -> engine("look", false).execute(LOOK));
        Thread.sleep(100);
        assertThat(told).isEmpty();
        mayEnd.countDown();
        journey.get(10, TimeUnit.SECONDS);
        job.get(10, TimeUnit.SECONDS);
        look.get(10, TimeUnit.SECONDS);
        assertThat(told).startsWith("journey").containsExactlyInAnyOrder("journey", "job", "look");
    }

    @Test
    void otherPeoplesCommandsNeverWait() throws Exception {
        threads.submit(() -> pause.during(() -> {
            running.countDown();
            await(mayEnd);
        }));
        await(running);
        threads.submit(() -> engine("person", false).execute(JOB)).get(10, TimeUnit.SECONDS);
        assertThat(told).containsExactly("person");
    }
}
