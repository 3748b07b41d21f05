package org.lianshen.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that is the server of a data folder. The folder's pid file only says where to look: after a crash its
 * number may be any other process's by now, even another PostgreSQL's. What counts is which folder the process works
 * in.
 *
 * @param process alive when it was found
 */
record Postmaster(ProcessHandle process) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How far a process's start may lie from what the pid file says about it, which is in whole seconds. */
    private static final Duration NEAR = Duration.ofSeconds(5);

    /** The server of that data folder, if it runs. */
    static Optional<Postmaster> of(Path data) throws IOException {
        var lines = pidFile(data);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> serves(process, data, lines))
                .map(Postmaster::new);
    }

    private static List<String> pidFile(Path data) throws IOException {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static boolean serves(ProcessHandle process, Path data, List<String> pidFile) {
        var command = Path.of(process.info().command().orElse("")).getFileName();
        if (command == null || !command.toString().startsWith("postgres")) {
            return false;
        }
        var kernel = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        if (Files.isSymbolicLink(kernel)) {
            try {
                return Files.isSameFile(kernel, data);
            } catch (IOException hidden) {
                LOG.debug("Process {} does not let us see where it works", process.pid(), hidden);
                return startedAsWritten(process, pidFile);
            }
        }
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(data.toString()))
                .orElseGet(() -> startedAsWritten(process, pidFile));
    }

    private static boolean startedAsWritten(ProcessHandle process, List<String> pidFile) {
        if (pidFile.size() < 3 || !pidFile.get(2).strip().matches("\\d{1,12}")) {
            return false;
        }
        var written = Instant.ofEpochSecond(Long.parseLong(pidFile.get(2).strip()));
        return process.info()
                .startInstant()
                .filter(start -> Duration.between(start, written).abs().compareTo(NEAR) <= 0)
                .isPresent();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end without waiting for its clients, and waits; what does not end by itself is ended. */
    void stop(ServerProgram program) throws IOException {
        if (!process.isAlive()) {
            return;
        }
        program.run("pg_ctl", "kill", "INT", String.valueOf(process.pid()));
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Process {} did not end by itself; it is ended now", process.pid());
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IOException("Cannot wait for process " + process.pid(), e);
        }
    }
}
