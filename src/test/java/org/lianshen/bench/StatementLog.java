package org.lianshen.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * What went to the database while it was listening: statements with their time and who issued them, and transactions.
 */
final class StatementLog {

    private static final StackWalker STACK = StackWalker.getInstance();

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final AtomicLong transactions = new AtomicLong();
    private volatile boolean listening;

    /** Forgets everything and listens from now on. */
    void start() {
        lines.clear();
        transactions.set(0);
        listening = true;
    }

    void stop() {
        listening = false;
    }

    boolean isListening() {
        return listening;
    }

    /** A statement was answered after so many nanoseconds. */
    void statement(String sql, long nanos) {
        var line = lines.computeIfAbsent(sql.replaceAll("\\s+", " ").strip(), Line::new);
        line.count.increment();
        line.nanos.add(nanos);
        line.callers.computeIfAbsent(caller(), any -> new LongAdder()).increment();
    }

    /** A transaction ended, one way or the other, or a statement was one by itself. */
    void transaction() {
        transactions.incrementAndGet();
    }

    long statements() {
        return lines.values().stream().mapToLong(line -> line.count.sum()).sum();
    }

    long transactions() {
        return transactions.get();
    }

    long nanos() {
        return lines.values().stream().mapToLong(line -> line.nanos.sum()).sum();
    }

    /** The statements, those that took the most time first. */
    List<Line> lines() {
        var sorted = new ArrayList<>(lines.values());
        sorted.sort(Comparator.comparingLong((Line line) -> line.nanos.sum()).reversed());
        return sorted;
    }

    /** The innermost place of ours but for what stands around each of the engine's commands. */
    private static String caller() {
        return STACK.walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("org.lianshen.")
                        && !frame.getClassName().startsWith("org.lianshen.process.engine.")
                        && !frame.getClassName().startsWith("org.lianshen.bench.StatementLog")
                        && !frame.getClassName().startsWith("org.lianshen.bench.Counting"))
                .findFirst()
                .map(frame -> frame.getClassName().replaceAll("org\\.lianshen\\.|\\$\\$.*", "") + "."
                        + frame.getMethodName().replaceAll("lambda\\$|\\$\\d+$", ""))
                .orElse("-"));
    }

    /** All executions of one statement. */
    static final class Line {
        final String sql;
        final LongAdder count = new LongAdder();
        final LongAdder nanos = new LongAdder();
        final Map<String, LongAdder> callers = new ConcurrentHashMap<>();

        Line(String sql) {
            this.sql = sql;
        }

        /** Who issued it most, and next, with how often each. */
        String issuers(int most) {
            var sorted = new ArrayList<>(callers.entrySet());
            sorted.sort(Comparator.comparingLong((Map.Entry<String, LongAdder> caller) ->
                            caller.getValue().sum())
                    .reversed());
            return String.join(
                    ", ",
                    sorted.stream()
                            .limit(most)
                            .map(caller -> caller.getKey() + " " + caller.getValue())
                            .toList());
        }
    }
}
