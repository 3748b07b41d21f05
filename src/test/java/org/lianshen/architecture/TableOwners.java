package org.lianshen.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which package writes a table, so that it is the only one to read it, and who reads it all the same. */
final class TableOwners {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path HOUSE = Path.of("src/main/java/org/lianshen");
    private static final Pattern CREATED = Pattern.compile("(?i)create table (?:if not exists )?(\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?i)drop table (?:if exists )?(\\w+)");
    private static final Pattern RENAMED = Pattern.compile("(?i)alter table (\\w+) rename to (\\w+)");
    private static final Pattern WRITTEN = Pattern.compile("(?i)\\b(?:insert into|update|delete from)\\s+(\\w+)");
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+(\\w+)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    /** The read model: it reads what others own, and writes only what it owns itself. */
    private static final String READER = "monitor";

    private TableOwners() {}

    /** The tables that the migrations leave. */
    static Set<String> tables() throws IOException {
        var tables = new TreeSet<String>();
        for (var migration : files(MIGRATIONS)) {
            var text = Files.readString(migration);
            CREATED.matcher(text).results().forEach(found -> tables.add(found.group(1)));
            DROPPED.matcher(text).results().forEach(found -> tables.remove(found.group(1)));
            RENAMED.matcher(text).results().forEach(found -> {
                tables.remove(found.group(1));
                tables.add(found.group(2));
            });
        }
        return tables;
    }

    /** By table, the packages of the house that write it. */
    static Map<String, Set<String>> writers() throws IOException {
        var writers = new HashMap<String, Set<String>>();
        var tables = tables();
        for (var file : files(HOUSE)) {
            for (var table : named(WRITTEN, file)) {
                if (tables.contains(table)) {
                    writers.computeIfAbsent(table, none -> new TreeSet<>()).add(packageOf(HOUSE, file));
                }
            }
        }
        return writers;
    }

    /**
     * The classes below a folder that name a table which their package does not write, each with the table; the read
     * model may.
     */
    static Set<String> strangers(Path folder) throws IOException {
        var writers = writers();
        var strangers = new TreeSet<String>();
        for (var file : files(folder)) {
            for (var table : named(NAMED, file)) {
                var room = packageOf(folder, file);
                if (writers.containsKey(table)
                        && !room.equals(READER)
                        && !writers.get(table).contains(room)) {
                    strangers.add(file.getFileName().toString().replace(".java", "") + " " + table);
                }
            }
        }
        return strangers;
    }

    private static Set<String> named(Pattern pattern, Path file) throws IOException {
        var names = new HashSet<String>();
        pattern.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
                .results()
                .forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static String packageOf(Path root, Path file) {
        return root.relativize(file).getName(0).toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
