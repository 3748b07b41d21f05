package org.lianshen.drills;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** A process that a drill started; it ends with the drill at the latest. */
final class OwnProcess {

    private final Process process;

    private OwnProcess(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Starts it; what it prints is appended to the log. */
    static OwnProcess start(List<String> command, Path log) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        try {
            return new OwnProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}, and nothing of it is left afterwards. */
    void kill() {
        process.destroyForcibly();
        end();
    }

    /** Asks it to end, and waits. */
    void stop() {
        process.destroy();
        end();
    }

    /** Waits until it has ended. */
    void end() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
