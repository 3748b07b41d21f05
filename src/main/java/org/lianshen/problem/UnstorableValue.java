package org.lianshen.problem;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/** What was sent holds a value that no database column takes, such as a NUL in a text or a number out of range. */
public final class UnstorableValue {

    /** What is said to whoever sent it. */
    public static final Text WORDS = Text.of("problem.unkeepable-value");

    /** Too long, out of range, not a date, and characters that the database's encoding does not have. */
    private static final Set<String> STATES =
            Set.of("22001", "22003", "22007", "22008", "22021", "22P02", "22P05", "54000");

    private UnstorableValue() {}

    /** Whether a failure, however it is wrapped, comes from such a value. */
    public static boolean caused(@Nullable Throwable failure) {
        var seen = new HashSet<Throwable>();
        for (var link = failure; link != null && seen.add(link); link = link.getCause()) {
            if (link instanceof SQLException sql && sql.getSQLState() != null && STATES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
