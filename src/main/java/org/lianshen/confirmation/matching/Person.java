package org.lianshen.confirmation.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name in all its spellings. The order of its words, hyphens, spaces and capitals do not count, nor does how
 * ü, umlauts and Cyrillic letters are written in Latin.
 */
final class Person {

    private static final int SHORTEST_MISSPELT = 5;
    private static final int LONG = 9;
    /** From so many characters on the surname has two. */
    private static final int COMPOUND = 4;
    /** A Chinese character tells about as much as so many Latin letters. */
    private static final int WRITTEN = 4;

    /** A letter or two right behind Chinese characters tell one person from another (成员A, 成员B). */
    private static final Pattern LETTERED = Pattern.compile("(?<=\\p{IsHan})[A-Za-z]{1,2}(?![A-Za-z])");

    private final Set<String> han = new LinkedHashSet<>();
    private final List<Spelling> spellings = new ArrayList<>();
    private final Set<String> joined = new LinkedHashSet<>();
    private final Set<String> writtenOut = new LinkedHashSet<>();
    private final Set<String> elsewhere = new LinkedHashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final List<ArabicName> arabic = new ArrayList<>();
    private final Set<String> korean = new HashSet<>();
    private final boolean chinese;

    private Person(boolean chinese) {
        this.chinese = chinese;
    }

    /** The person of that name; read as Chinese, where it is one. */
    static Person of(List<String> names, boolean chinese) {
        var person = new Person(chinese);
        var words = new LinkedHashSet<List<String>>();
        for (var written : names) {
            var whole = Honorifics.removed(written);
            var lettered = LETTERED.matcher(whole);
            var letters = lettered.find() ? lettered.group().toLowerCase(Locale.ROOT) : "";
            var name = lettered.replaceAll("");
            var characters = TextNormaliser.han(whole);
            if (!characters.isEmpty()) {
                Pinyin.ofName(characters + letters).forEach(syllables -> readings(syllables, words));
                person.writtenElsewhere(characters);
                characters += letters;
                person.han.add(characters);
            }
            for (var way : Hangul.ways(name)) {
                words.add(
                        TextNormaliser.names(way).stream().map(Person::western).toList());
            }
            for (var way : Cyrillic.ways(name)) {
                var latin = Honorifics.removed(TextNormaliser.names(way)).stream()
                        .map(word -> chinese ? pinyin(word) : western(word))
                        .toList();
                if (!latin.isEmpty()) {
                    words.add(latin);
                }
            }
        }
        words.forEach(each -> person.put(new Spelling(each)));
        if (!chinese) {
            person.romanised(names);
        }
        person.keys.addAll(person.han);
        person.keys.addAll(person.joined);
        person.keys.addAll(person.elsewhere);
        return person;
    }

    private void romanised(List<String> names) {
        for (var name : names) {
            ArabicName.of(name).ifPresent(arabic::add);
            korean.addAll(KoreanSpelling.sounds(Honorifics.removed(TextNormaliser.names(name))));
        }
        arabic.forEach(name -> keys.addAll(name.keys()));
        keys.addAll(korean);
    }

    /**
     * In the older romanisation and with surnames as in Hong Kong, Taiwan and overseas, beside the given name in
     * either.
     */
    private void writtenElsewhere(String characters) {
        int length = characters.codePointCount(0, characters.length());
        for (int surname = 1; surname <= 2 && surname < length; surname++) {
            int end = characters.offsetByCodePoints(0, surname);
            var families = Dialects.surnames(characters.substring(0, end));
            for (var syllables : Pinyin.ofName(characters)) {
                if (syllables.size() == length) {
                    var given = syllables.subList(surname, length);
                    var older = WadeGiles.of(given);
                    elsewhere(String.join("", WadeGiles.of(syllables.subList(0, surname))), older);
                    families.forEach(family -> elsewhere(family, older));
                    families.forEach(family -> elsewhere(family, given));
                }
            }
        }
    }

    private void elsewhere(String family, List<String> given) {
        var written = String.join("", given);
        elsewhere.add(pinyin(family + written));
        elsewhere.add(pinyin(written + family));
    }

    /** Written by syllables, and with surname and given name in one word each. */
    private static void readings(List<String> syllables, Set<List<String>> words) {
        var all = syllables.stream().map(Person::pinyin).toList();
        int surname = all.size() < COMPOUND ? 1 : 2;
        words.add(all);
        if (all.size() > 1) {
            words.add(List.of(
                    String.join("", all.subList(0, surname)), String.join("", all.subList(surname, all.size()))));
        }
    }

    private static String pinyin(String word) {
        return word.replaceAll("([ln])(?:v|yu)", "$1u");
    }

    private static String western(String word) {
        var plain = word.replace("x", "ks")
                .replace('j', 'y')
                .replace('y', 'i')
                .replace("kh", "h")
                .replace("ts", "c")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
        return plain.replaceAll("(.)\\1+", "$1");
    }

    boolean silent() {
        return han.isEmpty() && spellings.isEmpty();
    }

    private void put(Spelling spelling) {
        spellings.add(spelling);
        joined.addAll(spelling.joined());
        if (spelling.full()) {
            writtenOut.addAll(spelling.joined());
        }
    }

    /** How alike the two names are. */
    Likeness like(Person other) {
        if (silent() || other.silent()) {
            return Likeness.SILENT;
        }
        var read = read(other);
        if (han.isEmpty() || other.han.isEmpty()) {
            return read;
        }
        return han.stream().anyMatch(other.han::contains)
                ? Likeness.same(WRITTEN * longest(han))
                : read.kind() == Likeness.Kind.EQUAL ? Likeness.homophone() : Likeness.DIFFERENT;
    }

    private Likeness read(Person other) {
        for (var word : other.joined) {
            if (joined.contains(word)) {
                return Likeness.same(word.length());
            }
        }
        var best = misspelt(other);
        if (!Collections.disjoint(elsewhere, other.joined) || !Collections.disjoint(joined, other.elsewhere)) {
            best = Likeness.shortened(longest(other.joined));
        }
        if (!Collections.disjoint(korean, other.korean)) {
            best = best.orBetter(Likeness.shortened(longest(other.joined)));
        }
        for (var one : arabic) {
            for (var two : other.arabic) {
                best = best.orBetter(one.like(two));
            }
        }
        for (var one : spellings) {
            for (var two : other.spellings) {
                best = best.orBetter(one.like(two, chinese));
            }
        }
        return best;
    }

    private Likeness misspelt(Person other) {
        var best = Likeness.DIFFERENT;
        for (var one : writtenOut) {
            for (var two : other.writtenOut) {
                int length = Math.min(one.length(), two.length());
                int limit = length < SHORTEST_MISSPELT ? 0 : length < LONG ? 1 : 2;
                int edits = Edits.between(one, two, limit);
                if (edits > 0 && edits <= limit && !Edits.hasDigit(one) && !Edits.hasDigit(two)) {
                    best = best.orBetter(Likeness.misspelt(length, edits));
                }
            }
        }
        return best;
    }

    /** All its ways to be written in one word: two equal names share one. */
    Set<String> keys() {
        return keys;
    }

    /** Its words of at least three letters. */
    Set<String> words() {
        var words = new HashSet<String>();
        spellings.forEach(spelling ->
                spelling.words().stream().filter(word -> word.length() >= 3).forEach(words::add));
        return words;
    }

    /** All its words of two letters and more, and its characters. */
    Set<String> parts() {
        var parts = new HashSet<>(han);
        spellings.forEach(spelling ->
                spelling.words().stream().filter(word -> word.length() >= 2).forEach(parts::add));
        return parts;
    }

    private static int longest(Set<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }
}
