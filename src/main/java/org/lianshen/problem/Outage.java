package org.lianshen.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.springframework.transaction.TransactionSystemException;

/** The database cannot be reached, which is nobody's fault and passes. */
public final class Outage {

    /** What is said meanwhile. Whether a step cut off at its very end took effect, nobody can tell then. */
    public static final Text WORDS = Text.of("problem.database-away");

    /** What is said where the database's disk is full. What was asked for has not been kept then. */
    public static final Text NO_ROOM = Text.of("problem.database-disk-full");

    /** How long to wait before the next try, in seconds. */
    public static final int RETRY_AFTER = 5;

    /** The SQL state of a full disk. */
    public static final String DISK_FULL = "53100";

    /**
     * The server is shutting down, has crashed, or is starting; or its disk is full. Connection exceptions begin with
     * 08.
     */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", DISK_FULL);

    private Outage() {}

    /** What is said about it. */
    public static Text words(@Nullable Throwable failure) {
        return has(failure, link -> link instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()))
                ? NO_ROOM
                : WORDS;
    }

    /** Whether a failure, however it is wrapped, comes from a database that is away, or whose disk is full. */
    public static boolean caused(@Nullable Throwable failure) {
        // a rollback or commit that fails in itself has lost its connection
        return has(
                failure,
                link -> link instanceof TransactionSystemException
                        || (link instanceof SQLException sql && isAway(sql)));
    }

    private static boolean has(@Nullable Throwable failure, Predicate<Throwable> what) {
        var seen = new HashSet<Throwable>();
        for (var link = failure; link != null && seen.add(link); link = link.getCause()) {
            if (what.test(link)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || (state != null && (state.startsWith("08") || STATES.contains(state)));
    }
}
