package org.lianshen.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of documentation, taken apart.
 *
 * @param file where it stands
 */
record Readme(Path file) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)\\)");

    /** The page's text. */
    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every command, in order: the lines of its shell blocks. */
    List<String> commands() {
        return found(BLOCK, text())
                .filter(block -> block.group(1).equals("sh"))
                .flatMap(block -> block.group(2).lines())
                .toList();
    }

    /** What stands between back-ticks in its sentences and tables, in order. */
    List<String> names() {
        return found(CODE, BLOCK.matcher(text()).replaceAll(""))
                .map(name -> name.group(1))
                .toList();
    }

    /** What it links to or shows, of the repository. */
    List<Path> links() {
        return found(LINK, text())
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("http"))
                .map(link -> file.toAbsolutePath().getParent().resolve(link).normalize())
                .toList();
    }

    /** Its shape: the levels of its headings, and what its lines begin with where they list something. */
    List<String> shape() {
        return Arrays.stream(text().split("\n"))
                .filter(line -> line.matches("(#+ |\\d+\\. |- |\\| |!\\[|```).*"))
                .map(line -> line.replaceFirst("^(#+ |\\d+\\. |- |\\| |!\\[|```).*", "$1"))
                .toList();
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
