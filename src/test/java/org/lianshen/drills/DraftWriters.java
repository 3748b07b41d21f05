package org.lianshen.drills;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.function.Executable;

/** Writers at work beside the caller. */
final class DraftWriters {

    private volatile boolean wanted = true;
    private CompletableFuture<Void> work = new CompletableFuture<>();

    private DraftWriters() {}

    /** All begin. */
    static DraftWriters begin(List<DraftWriter> writers, ThinkTime pace) {
        var typing = new DraftWriters();
        var all = writers.stream()
                .<Executable>map(writer -> () -> typing.write(writer, pace))
                .toList();
        typing.work = CompletableFuture.runAsync(
                () -> ProposalGroup.together(all), task -> new Thread(task, "drill-typing").start());
        return typing;
    }

    private void write(DraftWriter writer, ThinkTime pace) {
        while (wanted) {
            pace.think();
            writer.write();
        }
    }

    /** Nobody begins another word; waits until the last ones are saved. */
    void end() {
        wanted = false;
        work.join();
    }
}
