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
            return new StartRefused(
                    new Text("内嵌数据库所在磁盘已满（" + home + "）。", "The disk of the embedded database is full (" + home + ")."),
                    new Text("请腾出空间后重新启动。", "Make room on it and start again."));
        }
        if (words.contains("annot be run as root") || words.contains("cannot be run as \"root\"")) {
            return new StartRefused(
                    new Text(
                            "内嵌数据库不能以 root 运行，而本机没有 unshare。",
                            "The embedded database cannot run as root, and there is no" + " unshare on this machine."),
                    new Text("请以普通账号启动联审。", "Start Lianshen as an ordinary account."));
        }
        if (words.contains("allocate memory") || words.contains("shared memory")) {
            return new StartRefused(
                    new Text(
                            "内存不足，内嵌数据库无法启动（" + reason + "）。",
                            "There is too little memory for the embedded database (" + reason + ")."),
                    new Text("请为本机或容器分配更多内存后重新启动。", "Give the machine or the container more memory and start again."));
        }
        return new StartRefused(
                new Text(
                        "内嵌数据库在 " + home + " 未能启动（" + reason + "）。",
                        "The embedded database does not start in " + home + " (" + reason + ")."),
                new Text(
                        "请查看 " + home.resolve("postgres.log") + "；可恢复备份，或用 lianshen.database.folder 指定其他目录。",
                        "Look into " + home.resolve("postgres.log")
                                + "; restore a backup, or choose another folder with lianshen.database.folder."));
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
