package org.lianshen.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that the application starts for itself, on loopback, with its data in a folder that only its own
 * account enters, behind a password that lies in that folder. The folder is locked while the application lives; a
 * server left behind by a killed application is stopped before the next one starts; one that ends alone is started
 * again.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /** How long a start may take, in seconds: after a crash it reads its log first. */
    private static final int PATIENCE = 300;

    /** A log that is longer, in bytes, is begun anew at the next start. */
    private static final long LONG_LOG = 10_000_000;

    private final FileChannel channel;
    private final FileLock lock;
    private final DataFolder folder;
    private final ServerProgram program;
    private final boolean durable;
    private final String password;
    private final ServerWatch watch;
    private volatile @Nullable Postmaster postmaster;

    /** Kept over restarts where it is still free. */
    private volatile int port;

    private EmbeddedServer(
            FileChannel channel,
            FileLock lock,
            DataFolder folder,
            ServerProgram program,
            boolean durable,
            long leastRoom)
            throws IOException {
        this.channel = channel;
        this.lock = lock;
        this.folder = folder;
        this.program = program;
        this.durable = durable;
        this.password = folder.password();
        this.watch = new ServerWatch(this, new DiskSpace(folder.home(), leastRoom));
    }

    /**
     * Starts the server.
     *
     * @param folder where data and binaries live; made if absent
     * @param durable whether an acknowledged commit survives a crash of the machine; tests may do without
     * @throws StartRefused where the folder cannot be used, or another running application uses it
     */
    public static EmbeddedServer start(Path folder, boolean durable) {
        return start(folder, durable, 0);
    }

    /**
     * Starts the server.
     *
     * @param leastRoom how much room the folder's disk must have, in bytes, not to be called full
     */
    static EmbeddedServer start(Path folder, boolean durable, long leastRoom) {
        var home = OwnFolder.open(folder);
        FileChannel channel;
        try {
            channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw OwnFolder.unwritable(home);
        }
        try {
            var lock = lock(channel, home);
            var data = new DataFolder(home);
            var program = ServerProgram.in(home);
            stopOrphan(data.data(), program);
            // of earlier builds: everybody could change it
            OwnFolder.delete(home.resolve("server"));
            data.prepare(program);
            var server = new EmbeddedServer(channel, lock, data, program, durable, leastRoom);
            var said = server.launch();
            if (said != null) {
                throw ServerFailure.refused(home, said);
            }
            server.watch.start();
            return server;
        } catch (IOException e) {
            closeQuietly(channel);
            throw ServerFailure.refused(home, String.valueOf(e.getMessage()));
        } catch (StartRefused e) {
            closeQuietly(channel);
            throw e;
        }
    }

    /**
     * Starts the server where it does not run.
     *
     * @return why it did not start, or null
     */
    synchronized @Nullable String launch() throws IOException {
        stopOrphan(folder.data(), program);
        port = freePort(port);
        var log = folder.home().resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LONG_LOG) {
            Files.delete(log);
        }
        long begin = Files.exists(log) ? Files.size(log) : 0;
        var said = program.run(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + PATIENCE,
                "--pgdata=" + folder.data(),
                "--log=" + log,
                "--options=" + settings());
        postmaster = Postmaster.of(folder.data()).orElse(null);
        return postmaster != null && said.isGood() ? proof() : said.words() + "\n" + tail(log, begin);
    }

    private String settings() {
        var onOff = durable ? "on" : "off";
        return String.join(
                " -c ",
                "-p " + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "timezone=UTC",
                "fsync=" + onOff,
                "synchronous_commit=" + onOff,
                "full_page_writes=" + onOff,
                "max_connections=100",
                // what people write stays out of its log
                "log_min_messages=log",
                "log_min_error_statement=panic",
                "log_checkpoints=off");
    }

    /** It is the server of this folder that answers, or why it is not. */
    private @Nullable String proof() {
        try (var connection = DriverManager.getConnection(url())) {
            var its = SingleValues.text(connection, "show data_directory");
            return Files.isSameFile(Path.of(its), folder.data()) ? null : "FATAL: it serves " + its;
        } catch (SQLException | IOException e) {
            return "FATAL: " + e.getMessage();
        }
    }

    private static String tail(Path log, long begin) throws IOException {
        try (var file = FileChannel.open(log, StandardOpenOption.READ)) {
            var bytes = java.nio.ByteBuffer.allocate((int) Math.min(20_000, Math.max(0, file.size() - begin)));
            file.read(bytes, file.size() - bytes.capacity());
            return new String(bytes.array(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.nio.file.NoSuchFileException none) {
            return "";
        }
    }

    private static int freePort(int wanted) throws IOException {
        if (wanted > 0) {
            try (var socket = new ServerSocket(wanted, 1, InetAddress.getByName("127.0.0.1"))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                LOG.debug("Port {} is taken", wanted, taken);
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** The JDBC address of the server's only database, with what opens it: not for anybody's eyes. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DataFolder.DATABASE + "?user=" + DataFolder.ROLE
                + "&password=" + password + "&requireAuth=scram-sha-256";
    }

    /** What keeps it from serving right now, or null. */
    public @Nullable ServerTrouble trouble() {
        return watch.trouble();
    }

    boolean isRunning() {
        var now = postmaster;
        return now != null && now.isAlive();
    }

    @Override
    public void close() throws IOException {
        watch.close();
        synchronized (this) {
            var running = Postmaster.of(folder.data());
            if (running.isPresent()) {
                running.get().stop(program);
            }
        }
        lock.release();
        channel.close();
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        throw new StartRefused(Text.of("database.folder-in-use", folder), Text.of("database.stop-the-other"));
    }

    /** What still runs on the data is stopped; a pid file that tells of nobody, or of somebody else, is taken away. */
    private static void stopOrphan(Path data, ServerProgram program) throws IOException {
        var orphan = Postmaster.of(data);
        if (orphan.isPresent()) {
            LOG.info(
                    "A PostgreSQL of a killed application is still running (process {}): stopping it",
                    orphan.get().process().pid());
            orphan.get().stop(program);
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }
}
