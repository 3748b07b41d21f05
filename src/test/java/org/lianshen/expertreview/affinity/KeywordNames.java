package org.lianshen.expertreview.affinity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares names of fields and keywords: width, case, spaces and punctuation do not count; neither does the order of
 * the words of a name in Latin letters. Remembers what it has compared, for as long as one decision takes: a
 * direction's names are few, and each is compared with all others.
 */
public final class KeywordNames {

    private final Map<String, String> known = new HashMap<>();

    /** Whether the two are the same name; an absent one is nobody's. */
    public boolean same(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && !normal(one).isEmpty()
                && normal(one).equals(normal(other));
    }

    /** The form in which equal names are equal texts; empty where nothing of the name counts. */
    public String normal(String name) {
        return known.computeIfAbsent(name, KeywordNames::form);
    }

    private static String form(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var words = Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        if (plain.codePoints().noneMatch(Character::isIdeographic)) {
            words.sort(null);
            return String.join(" ", words);
        }
        return String.join("", List.copyOf(words));
    }
}
