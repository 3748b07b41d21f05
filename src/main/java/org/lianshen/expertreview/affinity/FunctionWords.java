package org.lianshen.expertreview.affinity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/**
 * Words that say nothing about a subject, of {@code affinity/function-words.txt}. Chinese ones break a run of
 * characters, unless a longer word holds them there that stays.
 *
 * @param breaks Chinese ones, each made a blank, and the words that stay, each made itself
 * @param english English ones
 */
record FunctionWords(NormalizeCharMap breaks, CharArraySet english) {

    private static final String FILE = "/affinity/function-words.txt";
    private static final String STAYS = "=";

    /** As the file has them. */
    static FunctionWords read() {
        var breaks = new NormalizeCharMap.Builder();
        var english = new CharArraySet(200, true);
        for (var line : lines()) {
            if (line.startsWith(STAYS)) {
                breaks.add(line.substring(1), line.substring(1));
            } else if (line.codePoints().anyMatch(Character::isIdeographic)) {
                breaks.add(line, " ");
            } else {
                english.add(line);
            }
        }
        return new FunctionWords(breaks.build(), english);
    }

    private static List<String> lines() {
        try (var file = FunctionWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
