package org.lianshen.confirmation.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A Korean name in Latin letters as either official romanisation has it: Gim Min-jun after the one of 2000 and Kim
 * Minjun after McCune–Reischauer sound the same.
 */
final class KoreanSpelling {

    private static final int SHORTEST = 4;

    private static final Pattern SYLLABLES = Pattern.compile(
            "(?:(?:ch|tch|kk|tt|pp|ss|sh|[bdghjklmnprst])?(?:yae|yeo|wae|ae|eo|ya|ye|yo|yu|wa|wo|we|wi|oe|oo|"
                    + "ee|eu|ui|[aeiou])"
                    + "(?:ng|[klmnptgdb])?){2,3}");

    private KoreanSpelling() {}

    /** The sounds of a name with each surname that it may bear; none where it is no Korean name. */
    static Set<String> sounds(List<String> words) {
        var sounds = new HashSet<String>();
        if (words.size() > 1) {
            sounds.addAll(sounds(words.get(0), words.subList(1, words.size())));
            sounds.addAll(sounds(words.get(words.size() - 1), words.subList(0, words.size() - 1)));
        }
        return sounds;
    }

    private static List<String> sounds(String surname, List<String> words) {
        var given = String.join("", words);
        var sounds = new ArrayList<String>();
        if (given.length() >= SHORTEST && SYLLABLES.matcher(given).matches()) {
            Hangul.surnamesWritten(surname).forEach(family -> sounds.add(family + " " + sound(given)));
        }
        return sounds;
    }

    private static String sound(String given) {
        return given.replace("tch", "j")
                .replace("ch", "j")
                .replace("sh", "s")
                .replace("eo", "o")
                .replace("eu", "u")
                .replace("oo", "u")
                .replace("ee", "i")
                .replace("ng", "N")
                .replace('g', 'k')
                .replace('d', 't')
                .replace('b', 'p')
                .replace('r', 'l')
                .replaceAll("(.)\\1+", "$1");
    }
}
