package org.lianshen.database;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether the embedded server runs and has room, and starts it again where it has ended alone. */
final class ServerWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

    /** Milliseconds from one look to the next; and where many starts have failed. */
    private static final long LOOK = 1000;

    private static final long LATER = 5000;
    private static final int SOON = 10;

    private final EmbeddedServer server;
    private final DiskSpace room;
    private final Thread thread;
    private int failures;
    private volatile boolean wanted = true;
    private volatile @Nullable ServerTrouble trouble;

    ServerWatch(EmbeddedServer server, DiskSpace room) {
        this.server = server;
        this.room = room;
        this.thread = new Thread(this::watch, "database-watch");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Nullable
    ServerTrouble trouble() {
        return trouble;
    }

    private void watch() {
        while (wanted) {
            try {
                Thread.sleep(failures < SOON ? LOOK : LATER);
                look();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                failures++;
                tell(ServerTrouble.DOWN, String.valueOf(e.getMessage()));
            }
        }
    }

    private void look() throws IOException {
        if (server.isRunning()) {
            tell(room.isGone() ? ServerTrouble.NO_ROOM : null, "");
            return;
        }
        if (trouble == null) {
            tell(room.isGone() ? ServerTrouble.NO_ROOM : ServerTrouble.DOWN, "");
        }
        var failed = server.launch();
        if (failed == null) {
            failures = 0;
            tell(room.isGone() ? ServerTrouble.NO_ROOM : null, "");
        } else {
            failures++;
            boolean full = room.isGone() || failed.contains(ServerFailure.FULL);
            tell(full ? ServerTrouble.NO_ROOM : ServerTrouble.DOWN, ServerFailure.reason(failed));
        }
    }

    private void tell(@Nullable ServerTrouble now, String reason) {
        if (now != trouble && now != null) {
            LOG.error("{} {} {}", now.words().zh(), now.words().en(), reason);
        }
        if (now == null && trouble != null) {
            LOG.warn(Text.of("database.serves-again").logged());
        }
        trouble = now;
    }

    /** Looks no more. */
    void close() {
        wanted = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
