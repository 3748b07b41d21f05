package org.lianshen.confirmation.matching;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One word of an Arabic name, in Latin or in Arabic letters.
 *
 * @param letters the word
 * @param sounds what it may sound like; nothing where it is in Arabic letters
 * @param pattern what a Latin word must sound like to be this one; nothing matches where it is in Latin letters
 * @param consonants its consonants, in all ways to read them
 */
record ArabicWord(String letters, Set<String> sounds, Pattern pattern, Set<String> consonants) {

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /** Names whose usual spellings go further apart than their sounds. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("youssef", "yusuf"),
            Map.entry("yousef", "yusuf"),
            Map.entry("youcef", "yusuf"),
            Map.entry("fatma", "fatima"),
            Map.entry("ayesha", "aisha"),
            Map.entry("brahim", "ibrahim"),
            Map.entry("smail", "ismail"),
            Map.entry("slimane", "sulaiman"),
            Map.entry("houssine", "husain"),
            Map.entry("zineb", "zainab"),
            Map.entry("mohd", "muhammad"));

    static ArabicWord of(String word) {
        if (ArabicSounds.isArabic(word)) {
            return new ArabicWord(word, Set.of(), ArabicSounds.ofArabic(word), ArabicSounds.consonantsOfArabic(word));
        }
        var sounds = ArabicSounds.ofLatin(USUAL.getOrDefault(word, word));
        return new ArabicWord(
                word,
                sounds,
                NOTHING,
                sounds.stream().map(ArabicSounds::consonants).collect(Collectors.toSet()));
    }

    /** Whether both may be the same name. */
    boolean sounds(ArabicWord other) {
        return letters.equals(other.letters)
                || !Collections.disjoint(sounds, other.sounds)
                || sounds.stream()
                        .anyMatch(sound -> other.pattern.matcher(sound).matches())
                || other.sounds.stream()
                        .anyMatch(sound -> pattern.matcher(sound).matches());
    }
}
