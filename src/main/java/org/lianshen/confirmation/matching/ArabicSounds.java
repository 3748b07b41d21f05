package org.lianshen.confirmation.matching;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the letters of an Arabic name sound like. Romanisations differ in what they write for one sound: the United
 * Nations' of 2017 has Muḥammad, Sharīf and Yāsīn where passports of the Maghreb have Mohamed, Chérif and Yassine. A
 * sound is one letter here: {@code S} for sh, {@code x} for kh, {@code G} for gh, and {@code a}, {@code i}, {@code u}
 * for vowels. Arabic letters leave short vowels open.
 */
final class ArabicSounds {

    private static final int MOST = 96;
    private static final String SHORT_VOWEL = "[aiu]?";

    /** Latin letters and what they may stand for, groups first; {@code -} is silence. */
    private static final List<Group> LATIN = Arrays.stream(
                    ("dj j;ch S;sh S;kh x;gh G;dh d,z;th t;ph f;qu q;aye aia;a[iy] ai;e[iy] ai;ou(?=[aeiou])"
                                    + " w,u;ou u;oo u;ee i;aa a;"
                                    + "au au,u;[ao]w(?![aeiou]) au,u;h$ -,h;e$ -,a,i;e a,i;o u;a a;[iy] i;u"
                                    + " u;c(?=[ei]) s;c k,q;"
                                    + "k k,q;g j,G,q;v w;p b;x ks;b b;d d;f f;h h;j j;l l;m m;n n;q q;r r;s s;t"
                                    + " t;w w;z z")
                            .split(";"))
            .map(Group::of)
            .toList();

    /** Arabic letters, the pattern of their sounds, and the consonants among these. */
    private static final Map<String, Letter> ARABIC = Arrays.stream(
                    ("بپ b b;ت t t;ث [ts] t,s;ج j j;ح h h;خ x x;دڈ d d;ذضظ [dz] d,z;رڑ r r;ز z z;سص s s;ش S"
                                    + " S;طٹ t t;غ G G;ف f f;ق q q;"
                                    + "كک k k;گ [jG] j,G;ل l l;م m m;نں n n;هہھ h h;ة [ai]?t? -,t;و (?:a?u|w)"
                                    + " -,w;يیے a?i -;ى a?i? -;"
                                    + "اآ a -;عأإءؤئ [aiu]* -")
                            .split(";"))
            .map(row -> row.split(" "))
            .flatMap(row -> row[0].chars()
                    .mapToObj(letter -> Map.entry(Character.toString(letter), new Letter(row[1], options(row[2])))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private record Group(Pattern letters, List<String> sounds) {
        static Group of(String row) {
            var parts = row.split(" ");
            return new Group(Pattern.compile(parts[0]), options(parts[1]));
        }
    }

    private record Letter(String pattern, List<String> consonants) {}

    private ArabicSounds() {}

    private static List<String> options(String list) {
        return Arrays.stream(list.split(","))
                .map(sound -> sound.equals("-") ? "" : sound)
                .toList();
    }

    /** All that a Latin word may sound like; doubled letters are one. */
    static Set<String> ofLatin(String word) {
        Set<String> sounds = Set.of("");
        for (int at = 0; at < word.length(); ) {
            Matcher found = null;
            Group group = null;
            for (int i = 0; i < LATIN.size() && found == null; i++) {
                group = LATIN.get(i);
                var matcher = group.letters.matcher(word).region(at, word.length());
                matcher.useTransparentBounds(true).useAnchoringBounds(false);
                found = matcher.lookingAt() ? matcher : null;
            }
            sounds = found == null ? sounds : continued(sounds, group.sounds);
            at = found == null ? at + 1 : found.end();
        }
        return sounds;
    }

    private static Set<String> continued(Set<String> before, List<String> next) {
        Set<String> sounds = new LinkedHashSet<>();
        for (var one : before) {
            for (var sound : next) {
                if (sounds.size() < MOST) {
                    sounds.add((one + sound).replaceAll("(.)\\1+", "$1"));
                }
            }
        }
        return sounds;
    }

    /** Whether the word has an Arabic letter. */
    static boolean isArabic(String word) {
        return word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    /** What a Latin word must sound like to be this one in Arabic letters. */
    static Pattern ofArabic(String word) {
        return Pattern.compile(letters(word).stream().map(Letter::pattern).collect(Collectors.joining(SHORT_VOWEL)));
    }

    /** The consonants of a word in Arabic letters; several where a letter stands for more than one. */
    static Set<String> consonantsOfArabic(String word) {
        Set<String> consonants = Set.of("");
        for (var letter : letters(word)) {
            consonants = continued(consonants, letter.consonants);
        }
        return consonants.stream()
                .flatMap(all -> word.endsWith("ه") ? Stream.of(all, all.replaceAll("h$", "")) : Stream.of(all))
                .collect(Collectors.toSet());
    }

    /** The consonants of what a word sounds like. */
    static String consonants(String sounds) {
        return sounds.replaceAll("[aiu]+", "").replaceAll("(.)\\1+", "$1");
    }

    private static List<Letter> letters(String word) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .filter(ARABIC::containsKey)
                .map(ARABIC::get)
                .toList();
    }
}
