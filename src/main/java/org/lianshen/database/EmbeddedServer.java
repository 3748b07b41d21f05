package org.lianshen.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that the application starts for itself, on loopback, with its data in a folder. The folder is locked
 * while the application lives; a server left behind by a killed application is stopped before the next one starts.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FileChannel channel;
    private final FileLock lock;
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(FileChannel channel, FileLock lock, EmbeddedPostgres postgres) {
        this.channel = channel;
        this.lock = lock;
        this.postgres = postgres;
    }

    /**
     * Starts the server.
     *
     * @param folder where data and binaries live; made if absent
     * @param durable whether an acknowledged commit survives a crash of the machine; tests may do without
     * @throws IllegalStateException where another running application uses the folder
     */
    public static EmbeddedServer start(Path folder, boolean durable) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lock(channel, folder);
            var data = folder.resolve("postgres");
            stopOrphan(data);
            return new EmbeddedServer(channel, lock, launch(folder, data, durable));
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL cannot start in " + folder.toAbsolutePath(), e);
        }
    }

    private static EmbeddedPostgres launch(Path folder, Path data, boolean durable) throws IOException {
        var onOff = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // whoever started it stops it, after everything that still needs it
                .setRegisterShutdownHook(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", onOff)
                .setServerConfig("synchronous_commit", onOff)
                .setServerConfig("full_page_writes", onOff)
                .setServerConfig("max_connections", "100")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setPGStartupWait(PATIENCE)
                .start();
    }

    /** The JDBC address of the server's only database. */
    public String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.release();
        channel.close();
    }

    private static FileLock lock(FileChannel channel, Path folder) throws IOException {
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("The folder is locked within this very JVM", e);
        }
        channel.close();
        throw new IllegalStateException("Another running Lianshen uses the folder " + folder.toAbsolutePath()
                + ". Stop it, or choose another folder with lianshen.database.folder."
                + " 另一个正在运行的联审实例占用了该目录，请先停止它，或用 lianshen.database.folder 指定其他目录。");
    }

    private static void stopOrphan(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var orphan = ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (orphan.isEmpty()) {
            Files.delete(pidFile);
            return;
        }
        LOG.info(
                "A PostgreSQL of a killed application is still running (process {}): stopping it",
                orphan.get().pid());
        stop(orphan.get());
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Process {} did not end by itself; it is ended now", process.pid());
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        }
    }
}
