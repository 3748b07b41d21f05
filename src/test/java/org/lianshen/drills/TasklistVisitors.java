package org.lianshen.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.lianshen.client.ApiClient;

/** Two people who work in Tasklist: they list their tasks, count them, open, claim and give back. */
final class TasklistVisitors {

    private static final List<String> ACCOUNTS = List.of("officer", "recommender-sc-kjt");
    private static final int PAGE = 15;
    private static final long THINK = 100;

    private final int port;
    private final List<Double> times = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> atWork = new ArrayList<>();
    private volatile boolean enough;

    TasklistVisitors(int port) {
        this.port = port;
    }

    /**
     * How long calls took.
     *
     * @param calls how many there were
     * @param p95 milliseconds that nineteen of twenty took at most
     */
    record Waited(int calls, long p95) {}

    /** For so long. */
    void workFor(Duration period) {
        begin();
        // the first calls find code that nothing has compiled yet
        Polling.pause(period.toMillis() / 2);
        times.clear();
        Polling.pause(period.toMillis());
        pause();
    }

    void begin() {
        enough = false;
        for (var account : ACCOUNTS) {
            var thread = new Thread(() -> work(account), "tasklist-" + account);
            atWork.add(thread);
            thread.start();
        }
    }

    /** Everybody stops after the call they are at. */
    void pause() {
        enough = true;
        for (var thread : atWork) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        atWork.clear();
    }

    /** What was waited for since this was asked last. */
    Waited waited() {
        var sorted = times.stream().sorted().toList();
        times.clear();
        return new Waited(sorted.size(), Math.round(sorted.get((int)
                Math.min(sorted.size() - 1.0, Math.ceil(0.95 * sorted.size()) - 1))));
    }

    private void work(String account) {
        var client = new ApiClient(port, account);
        var mine = Map.of("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc")));
        while (!enough) {
            var tasks = timed(() -> client.engine("/task?firstResult=0&maxResults=" + PAGE, mine))
                    .expect(200)
                    .json();
            timed(() -> client.engine("/task/count", Map.of()));
            for (var task : tasks) {
                if (enough) {
                    return;
                }
                var id = task.get("id").asText();
                timed(() -> client.engine("/task/" + id + "/form-variables?deserializeValues=false"));
                timed(() -> client.engine("/task/" + id + "/claim", Map.of("userId", account)));
                timed(() -> client.engine("/task/" + id + "/unclaim", Map.of()));
            }
        }
    }

    private ApiClient.Answer timed(java.util.function.Supplier<ApiClient.Answer> call) {
        Polling.pause(THINK);
        long since = System.nanoTime();
        var answer = call.get();
        times.add((System.nanoTime() - since) / 1e6);
        return answer;
    }
}
