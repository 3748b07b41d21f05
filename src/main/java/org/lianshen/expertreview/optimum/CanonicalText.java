package org.lianshen.expertreview.optimum;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Writes an input line by line, the parts of a line separated by tabs; {@link StoredInput} reads it. */
final class CanonicalText {

    static final String FORM = "seating 1";
    static final String NONE = "-";

    private CanonicalText() {}

    /** Hands over one line after the other, so that the text of a large round never stands in memory as a whole. */
    static void write(SeatingInput input, Consumer<String> lines) {
        lines.accept(FORM + '\n');
        var limit = input.organisationLimit();
        lines.accept("limit\t" + (limit == null ? NONE : limit) + '\n');
        input.proposals()
                .forEach(each -> lines.accept("proposal\t%s\t%d\t%s\n"
                        .formatted(each.id(), each.demand(), String.join(" ", each.languages()))));
        input.experts()
                .forEach(each -> lines.accept("expert\t%s\t%d\t%d\t%s\t%s\n"
                        .formatted(
                                each.expert(),
                                each.free(),
                                each.load(),
                                each.organisation(),
                                String.join(" ", each.languages()))));
        input.fixed()
                .forEach(each ->
                        lines.accept("fixed\t%s\t%s\t%d\n".formatted(each.panel(), each.expert(), each.affinity())));
        var line = new StringBuilder();
        for (int p = 0; p < input.proposals().size(); p++) {
            line.setLength(0);
            line.append("affinity\t").append(input.proposals().get(p).id()).append('\t');
            for (int affinity : input.affinities().row(p)) {
                if (affinity == AffinityTable.FORBIDDEN) {
                    line.append(NONE).append(' ');
                } else {
                    line.append(affinity).append(' ');
                }
            }
            lines.accept(line.append('\n').toString());
        }
    }

    static String sha256(SeatingInput input) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            write(input, line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static void requireLine(String text) {
        if (text.chars().anyMatch(each -> each == '\t' || each == '\n' || each == '\r')) {
            throw new IllegalArgumentException("cannot stand in a line: " + text);
        }
    }

    static void requireWord(String text) {
        requireLine(text);
        if (text.isBlank()) {
            throw new IllegalArgumentException("an identity is empty");
        }
    }

    static SortedSet<String> words(SortedSet<String> words) {
        for (var word : words) {
            requireWord(word);
            if (word.contains(" ")) {
                throw new IllegalArgumentException("a language is one word: " + word);
            }
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }
}
