package org.lianshen.monitor.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: words that must all be there, wherever.
 *
 * @param text as it was typed, without blanks around it
 * @param words the words of it, at most {@value #MOST_WORDS}
 */
public record SearchQuery(String text, List<String> words) {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    /** The least characters that one of the words has: what the index holds. */
    private static final int SHORTEST = 2;

    /** The query that this text is. */
    public static SearchQuery of(@Nullable String typed) {
        var text = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
        var words = Arrays.stream(plain(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return new SearchQuery(text, words);
    }

    /** Full-width characters as half-width ones, and letters without accents, as the database folds them, too. */
    private static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\u0300-\\u036f]", "");
        return Normalizer.normalize(apart, Normalizer.Form.NFC);
    }

    /** Why it can't be looked for, or nothing. */
    public Optional<SearchFault> fault() {
        if (words.isEmpty()) {
            return Optional.of(SearchFault.EMPTY);
        }
        if (text.length() > LONGEST || words.size() > MOST_WORDS) {
            return Optional.of(SearchFault.TOO_LONG);
        }
        return words.stream().anyMatch(SearchQuery::isIndexed) ? Optional.empty() : Optional.of(SearchFault.TOO_SHORT);
    }

    /** Whether a word has enough characters for the index. */
    static boolean isIndexed(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST;
    }
}
