package org.lianshen.confirmation.matching;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads Chinese characters as ICU does, names also with the readings that only surnames have (曾 zēng, 仇 qiú). */
final class Pinyin {

    private static final int MOST_KEPT = 50_000;
    private static final Transliterator PLAIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private static final Transliterator SURNAME = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
    private static final Map<String, List<String>> PLAIN_READ = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> SURNAME_READ = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** All syllables in one word. */
    static String joined(String han) {
        return String.join("", syllables(han));
    }

    /** The readings of a name, each a list of syllables. */
    static Set<List<String>> ofName(String han) {
        var readings = new LinkedHashSet<List<String>>();
        readings.add(after(SURNAME, SURNAME_READ, han, 1));
        readings.add(after(SURNAME, SURNAME_READ, han, 2));
        readings.add(syllables(han));
        bySurname(han, 1, readings);
        bySurname(han, 2, readings);
        return readings;
    }

    private static void bySurname(String han, int length, Set<List<String>> readings) {
        if (han.codePointCount(0, han.length()) <= length) {
            return;
        }
        int end = han.offsetByCodePoints(0, length);
        for (var surname : Surnames.readings(han.substring(0, end))) {
            var reading = new ArrayList<String>();
            reading.add(surname);
            reading.addAll(syllables(han.substring(end)));
            readings.add(List.copyOf(reading));
        }
    }

    private static List<String> syllables(String han) {
        return after(PLAIN, PLAIN_READ, han, 0);
    }

    /** A head of so many characters read by one transform, the rest character by character. */
    private static List<String> after(Transliterator head, Map<String, List<String>> kept, String han, int length) {
        var found = new ArrayList<String>();
        int[] characters = han.codePoints().toArray();
        int start = Math.min(length, characters.length);
        if (start > 0) {
            found.addAll(read(head, kept, new String(characters, 0, start)));
        }
        for (int i = start; i < characters.length; i++) {
            found.addAll(read(PLAIN, PLAIN_READ, new String(characters, i, 1)));
        }
        return List.copyOf(found);
    }

    private static List<String> read(Transliterator how, Map<String, List<String>> kept, String han) {
        var known = kept.get(han);
        if (known == null) {
            known = Arrays.asList(how.transliterate(han).strip().split("\\s+"));
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(han, known);
        }
        return known;
    }
}
