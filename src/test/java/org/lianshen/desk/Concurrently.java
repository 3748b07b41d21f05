package org.lianshen.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.lianshen.problem.Refusal;

/** Does several things at the same moment. */
public final class Concurrently {

    private Concurrently() {}

    /** The codes of the refusals, or "done", in the order of the steps. */
    public static List<String> run(List<Callable<?>> steps) throws InterruptedException {
        var barrier = new CyclicBarrier(steps.size());
        var pool = Executors.newFixedThreadPool(steps.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (var step : steps) {
                running.add(pool.submit(() -> {
                    barrier.await(30, TimeUnit.SECONDS);
                    return step.call();
                }));
            }
            var outcomes = new ArrayList<String>();
            for (var each : running) {
                outcomes.add(outcome(each));
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String outcome(Future<?> running) throws InterruptedException {
        try {
            running.get();
            return "done";
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Refusal refusal) {
                return refusal.code();
            }
            throw new AssertionError(failure.getCause());
        }
    }
}
