package org.lianshen.confirmation.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cyrillic names as passports write them in Latin letters: ICAO Doc 9303 part 3 section 6 for all, the national ways of
 * Uzbekistan (Latin alphabet of 1995) and Mongolia (MNS 5217:2012) and the popular English one where they differ.
 */
final class Cyrillic {

    private static final Map<Character, String> PASSPORT =
            table("а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o"
                    + " п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya і i ї i є ye ґ g ў"
                    + " u қ k ғ g ҳ h ө o ү u ң n"
                    + " һ h ә a");

    private static final List<Map<Character, String>> WAYS = List.of(
            PASSPORT,
            changed("ё yo е ye"),
            changed("ж j"),
            changed("ж j х x қ q ў o"),
            changed("и y г h є ie ю iu я ia"),
            changed("ө u ы ii"));

    private Cyrillic() {}

    /** All ways to write a text; the text itself where it has no such letter. */
    static Set<String> ways(String text) {
        if (text.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)) {
            return Set.of(text);
        }
        Set<String> ways = new LinkedHashSet<>();
        WAYS.forEach(way -> ways.add(written(text, way)));
        return ways;
    }

    private static String written(String text, Map<Character, String> way) {
        var found = new StringBuilder();
        for (char letter : text.toCharArray()) {
            char small = Character.toLowerCase(letter);
            if (way.containsKey(small)) {
                found.append(way.get(small));
            } else if (small != 'ъ' && small != 'ь') {
                found.append(letter);
            }
        }
        return found.toString();
    }

    private static Map<Character, String> table(String pairs) {
        var words = new ArrayList<>(List.of(pairs.split(" ")));
        Map<Character, String> table = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            table.put(words.get(i).charAt(0), words.get(i + 1));
        }
        return table;
    }

    private static Map<Character, String> changed(String pairs) {
        Map<Character, String> table = new HashMap<>(PASSPORT);
        table.putAll(table(pairs));
        return Map.copyOf(table);
    }
}
