package org.lianshen.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** A number of clients that work at the same time, each taking the next proposal when it has done one. */
final class ParallelClients implements AutoCloseable {

    private final int clients;
    private final ExecutorService pool;

    ParallelClients(int clients) {
        this.clients = clients;
        this.pool = Executors.newFixedThreadPool(clients);
    }

    int clients() {
        return clients;
    }

    /** Does {@code work} for 0 to {@code count} - 1 and gives the results in that order. */
    <T> List<T> map(int count, IntFunction<T> work) {
        var results = new ArrayList<T>(Collections.nCopies(count, null));
        all(count, index -> results.set(index, work.apply(index)));
        return results;
    }

    /** Does {@code work} for each. */
    <T> void each(List<T> items, Consumer<T> work) {
        all(items.size(), index -> work.accept(items.get(index)));
    }

    private void all(int count, java.util.function.IntConsumer work) {
        var next = new AtomicInteger();
        var running = new ArrayList<Future<?>>();
        for (int client = 0; client < clients; client++) {
            running.add(pool.submit(() -> {
                for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
                    work.accept(index);
                }
            }));
        }
        running.forEach(ParallelClients::await);
    }

    private static void await(Future<?> lane) {
        try {
            lane.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client failed", e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
