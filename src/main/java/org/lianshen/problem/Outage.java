package org.lianshen.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.springframework.transaction.TransactionSystemException;

/** The database cannot be reached, which is nobody's fault and passes. */
public final class Outage {

    /** What is said meanwhile. Whether a step cut off at its very end took effect, nobody can tell then. */
    public static final Text WORDS = new Text(
            "数据库暂时无法访问，请稍后重试；如不确定刚才的操作是否生效，请先刷新查看。",
            "The database cannot be reached right now. Please try again in a moment, and look first whether your last"
                    + " step took effect.");

    /** How long to wait before the next try, in seconds. */
    public static final int RETRY_AFTER = 5;

    /** Connection exceptions; and the server is shutting down, has crashed, or is starting. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03");

    private Outage() {}

    /** Whether a failure, however it is wrapped, comes from a database that is away. */
    public static boolean caused(@Nullable Throwable failure) {
        var seen = new HashSet<Throwable>();
        for (var link = failure; link != null && seen.add(link); link = link.getCause()) {
            // a rollback or commit that fails in itself has lost its connection
            if (link instanceof TransactionSystemException || (link instanceof SQLException sql && isAway(sql))) {
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
