package org.lianshen.drills;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What clients were told, and how it went. */
final class Journal {

    /**
     * Something a client was told.
     *
     * @param what which promise it is
     * @param number the proposal
     * @param detail what else belongs to the promise
     */
    record Told(What what, String number, String detail) {}

    /** The promises an application makes by its answers. */
    enum What {
        DRAFT,
        DOCUMENT,
        RECEIPT,
        WITHDRAWAL,
        ENTRY,
        RECOMMENDATION,
        FORMAL_CHECK,
        REVIEW,
        ROUND_STEP
    }

    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Long>> times = new ConcurrentHashMap<>();
    private volatile String page = "";
    private final Map<String, AtomicInteger> failures = new ConcurrentSkipListMap<>();
    private final Queue<String> unreadable = new ConcurrentLinkedQueue<>();

    void told(What what, String number, String detail) {
        told.add(new Told(what, number, detail));
    }

    List<Told> told(What what) {
        return told.stream().filter(one -> one.what() == what).toList();
    }

    int toldInAll() {
        return told.size();
    }

    /** From now on times stand on that page. */
    void turnTo(String name) {
        page = name;
    }

    /** How long a step took that writes a letter and was answered at the first try. */
    void took(long nanos) {
        times.computeIfAbsent(page, name -> new ConcurrentLinkedQueue<>()).add(nanos);
    }

    /** The times that stand on that page. */
    Latencies latencies(String name) {
        return Latencies.of(List.copyOf(times.getOrDefault(name, new ConcurrentLinkedQueue<>())));
    }

    /** A request that was not answered, or with an excuse. */
    void failed(String how) {
        failures.computeIfAbsent(how, name -> new AtomicInteger()).incrementAndGet();
    }

    /** How often which kind of failure, for instance {@code 503}. */
    Map<String, Integer> failures() {
        var counts = new TreeMap<String, Integer>();
        failures.forEach((how, count) -> counts.put(how, count.get()));
        return counts;
    }

    void unreadable(String answer) {
        unreadable.add(answer);
    }

    /** Excuses that nobody could read. */
    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /**
     * How long answers took.
     *
     * @param count how many
     * @param median in milliseconds
     * @param p99 in milliseconds; one of a hundred took longer
     */
    record Latencies(int count, double median, double p99) {

        static Latencies of(List<Long> nanos) {
            var sorted = nanos.stream().sorted().toList();
            return sorted.isEmpty()
                    ? new Latencies(0, 0, 0)
                    : new Latencies(sorted.size(), at(sorted, 50), at(sorted, 99));
        }

        private static double at(List<Long> sorted, int percent) {
            return sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
        }
    }
}
