package org.lianshen.drills;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.function.Executable;

/** Many clients at work: groups of proposals side by side, one after the other, as long as it is wanted. */
final class ClientLoad {

    private static final int SIDE_BY_SIDE = 5;

    private final DrillEnvironment environment;
    private final ClientActions actions;
    private final Map<String, ExpectedOutcome> fates = new ConcurrentHashMap<>();
    private final AtomicInteger directions = new AtomicInteger();
    private volatile boolean wanted;

    ClientLoad(DrillEnvironment environment) {
        this.environment = environment;
        this.actions = new ClientActions(environment);
    }

    /** What becomes of each proposal that went its way to the end. */
    Map<String, ExpectedOutcome> fates() {
        return fates;
    }

    /** Where each of them may stand. */
    Map<String, Set<String>> ends() {
        Map<String, Set<String>> ends = new HashMap<>();
        fates.forEach((number, expected) -> ends.put(number, expected.ends()));
        return ends;
    }

    /**
     * Goes to work beside the caller.
     *
     * @param think how long a client thinks between two steps, on average, in milliseconds
     * @return done when {@link #enough} was said and every proposal under way has come to its end
     */
    CompletableFuture<Void> work(int think) {
        wanted = true;
        var pace = new ThinkTime(environment.dice, think);
        List<Executable> rows = new ArrayList<>();
        for (int row = 0; row < SIDE_BY_SIDE; row++) {
            rows.add(() -> {
                do {
                    group(pace);
                } while (wanted);
            });
        }
        return CompletableFuture.runAsync(
                () -> ProposalGroup.together(rows), task -> new Thread(task, "drill-crowd").start());
    }

    /** Begin nothing new. */
    void enough() {
        wanted = false;
    }

    private void group(ThinkTime pace) {
        int index = directions.incrementAndGet();
        if (index > DrillCall.DIRECTIONS) {
            throw new AssertionError("More than " + DrillCall.DIRECTIONS + " directions are wanted; think slower");
        }
        fates.putAll(new ProposalGroup(actions, "3." + index, DrillSettings.proposals() / SIDE_BY_SIDE, pace).run());
    }
}
