package org.lianshen.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java file as far as its texts go: its literals, and which texts of the message files it asks for.
 *
 * @param name its path below {@code org/lianshen}
 * @param source what is written in it
 */
record JavaTexts(String name, String source) {

    private static final Path MAIN = Path.of("src/main/java/org/lianshen");
    private static final String COMMENT = "//[^\\n]*+|/\\*[\\s\\S]*?\\*/";
    private static final String LITERAL =
            "\"\"\"[\\s\\S]*?(?<!\\\\)\"\"\"|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+'";
    private static final Pattern TOKEN = Pattern.compile(COMMENT + "|(" + LITERAL + ")");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ASKED = Pattern.compile("\\bText\\.of\\(\\s*+\"([^\"]*)\"");

    /** A text that is asked for: its key, and with how many arguments. */
    record Asked(String key, int arguments) {}

    /** All Java files of the application. */
    static List<JavaTexts> ofTheHouse() {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(JavaTexts::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JavaTexts of(Path file) {
        try {
            return new JavaTexts(MAIN.relativize(file).toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What stands between quotation marks; comments are not looked at. */
    Stream<String> literals() {
        return TOKEN.matcher(source)
                .results()
                .map(token -> token.group(1))
                .filter(literal -> literal != null)
                .map(literal -> literal.replaceAll("^[\"']+|[\"']+$", ""));
    }

    /** Whether one of its literals holds a Chinese character. */
    boolean isChinese() {
        return literals().anyMatch(literal -> CHINESE.matcher(literal).find());
    }

    /** The texts it asks for by a key that is written out. */
    List<Asked> asked() {
        return ASKED.matcher(source).results().map(this::asked).toList();
    }

    private Asked asked(MatchResult call) {
        int arguments = 0;
        var open = new ArrayList<Character>();
        for (int at = skipped(call.end()); at < source.length(); at = skipped(at + 1)) {
            char here = source.charAt(at);
            if ("([{".indexOf(here) >= 0) {
                open.add(here);
            } else if (")]}".indexOf(here) >= 0) {
                if (open.isEmpty()) {
                    break;
                }
                open.remove(open.size() - 1);
            } else if (here == ',' && open.isEmpty()) {
                arguments++;
            }
        }
        return new Asked(call.group(1), arguments);
    }

    /** Where to go on, if a comment or literal begins here. */
    private int skipped(int at) {
        var token = TOKEN.matcher(source).region(Math.min(at, source.length()), source.length());
        return token.lookingAt() ? skipped(token.end()) : at;
    }
}
