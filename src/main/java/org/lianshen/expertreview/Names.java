package org.lianshen.expertreview;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.content.LocalizedName;

/**
 * Compares names of people and organisations: width, case, spaces and punctuation do not count; neither does the order of
 * the words of a name in Latin letters.
 */
final class Names {

    private Names() {}

    /** Whether the one name is any language of the other. */
    static boolean same(String name, @Nullable LocalizedName other) {
        return other != null && (same(name, other.zh()) || same(name, other.en()));
    }

    /** Whether the two are the same name; an absent one is nobody's. */
    static boolean same(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && !normal(one).isEmpty()
                && normal(one).equals(normal(other));
    }

    static String normal(String name) {
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
