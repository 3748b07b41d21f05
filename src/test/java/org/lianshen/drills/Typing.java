package org.lianshen.drills;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.function.Executable;

/** Writers at work beside the caller. */
final class Typing {

    private volatile boolean wanted = true;
    private CompletableFuture<Void> work = new CompletableFuture<>();

    private Typing() {}

    /** All begin. */
    static Typing begin(List<DraftWriter> writers, Pace pace) {
        var typing = new Typing();
        var all = writers.stream()
                .<Executable>map(writer -> () -> typing.write(writer, pace))
                .toList();
        typing.work =
                CompletableFuture.runAsync(() -> Group.together(all), task -> new Thread(task, "drill-typing").start());
        return typing;
    }

    private void write(DraftWriter writer, Pace pace) {
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
