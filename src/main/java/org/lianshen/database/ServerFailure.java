package org.lianshen.database;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;

/** What PostgreSQL says when it does not start, in a sentence for people. */
final class ServerFailure {

    private static final Pattern REASON = Pattern.compile("(?i).*\\b(fatal|panic|error):\\s*(.*)");
    /** What the system says of a full disk. */
    static final String FULL = "No space left on device";

    private static final int LONGEST = 300;

    private ServerFailure() {}

    /** The start of the application is refused for that. */
    static StartRefused refused(Path home, String words) {
        var reason = reason(words);
        if (words.contains(FULL)) {
            return new StartRefused(Text.of("database.disk-full", home), Text.of("database.make-room"));
        }
        if (words.contains("annot be run as root") || words.contains("cannot be run as \"root\"")) {
            return new StartRefused(Text.of("database.not-as-root"), Text.of("database.start-as-ordinary-account"));
        }
        if (words.contains("allocate memory") || words.contains("shared memory")) {
            return new StartRefused(
                    Text.of("database.too-little-memory", reason), Text.of("database.give-more-memory"));
        }
        return new StartRefused(
                Text.of("database.does-not-start", home, reason),
                Text.of("database.look-into-its-log", home.resolve("postgres.log")));
    }

    /** The last complaint in what it printed. */
    static String reason(String words) {
        var lines = words.strip().split("\n");
        var complaint = Arrays.stream(lines)
                .map(REASON::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> found.group(2).strip())
                .reduce((first, second) -> second)
                .orElse(lines[lines.length - 1].strip());
        return complaint.length() > LONGEST ? complaint.substring(0, LONGEST) + "…" : complaint;
    }
}
