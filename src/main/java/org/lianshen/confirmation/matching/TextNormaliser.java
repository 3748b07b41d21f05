package org.lianshen.confirmation.matching;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings writing down to plain letters: width, case, accents, punctuation and all scripts but the Chinese one. */
final class TextNormaliser {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Pattern DOTTED = Pattern.compile("(?<![a-z0-9])([a-z])\\.\\s?(?=[a-z](?![a-z]))");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=[a-z])['’`´]s?(?![a-z])|(?<=[a-z])['’`´](?=[a-z])");
    private static final Pattern AYN_OR_HAMZA = Pattern.compile("[\\x{2BB}\\x{2BC}\\x{2BE}\\x{2BF}]");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");

    /** Stands for a character that must not be changed. */
    private static final char KEPT = '\uFFFC';

    private TextNormaliser() {}

    /** The Chinese characters and digits of a text, simplified; empty where it has no characters. */
    static String han(String text) {
        return han(text, Character::isDigit);
    }

    /** The same with its Latin letters, in lower case. */
    static String hanAndLetters(String text) {
        return han(text.toLowerCase(Locale.ROOT), c -> c < 128 && Character.isLetterOrDigit(c));
    }

    private static String han(String text, IntPredicate also) {
        var normal = Normalizer.normalize(PrivateUse.replaced(text), Normalizer.Form.NFKC);
        if (normal.codePoints().noneMatch(TextNormaliser::isHan)) {
            return "";
        }
        var found = new StringBuilder();
        normal.codePoints().filter(c -> isHan(c) || also.test(c)).forEach(found::appendCodePoint);
        return simplified(found.toString());
    }

    /**
     * Traditional characters as simplified ones; 锺 and 嶽, which ICU keeps apart, are 钟 and 岳. In a name 乾 (qián) is no
     * other writing of 干, as ICU has it.
     */
    private static String simplified(String han) {
        var simple = SIMPLIFIED.transliterate(han.replace('乾', KEPT)).replace(KEPT, '乾');
        return simple.replace('锺', '钟').replace('嶽', '岳');
    }

    /** What is not Chinese, in lower-case ASCII. */
    static String latin(String text) {
        var normal = Normalizer.normalize(PrivateUse.replaced(text), Normalizer.Form.NFKC);
        normal = AYN_OR_HAMZA.matcher(normal).replaceAll("'");
        if (normal.chars().anyMatch(c -> c >= 128)) {
            var rest = new StringBuilder();
            normal.codePoints().map(c -> isHan(c) ? ' ' : c).forEach(rest::appendCodePoint);
            normal = LATIN.transliterate(rest.toString());
        }
        return normal.toLowerCase(Locale.ROOT);
    }

    /** Whether the text has letters of another alphabet than the Latin and the Chinese one. */
    static boolean otherAlphabet(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .anyMatch(c -> !isHan(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
    }

    /** The words of a text in plain lower-case letters; letters with dots between them are one word. */
    static List<String> words(String text) {
        var plain = POSSESSIVE.matcher(latin(text)).replaceAll("");
        plain = DOTTED.matcher(plain).replaceAll("$1");
        return Arrays.stream(NO_LETTER.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words of a text where any has letters; none where it is digits only. */
    static List<String> names(String text) {
        var words = words(text);
        return words.stream().anyMatch(word -> Character.isLetter(word.charAt(0))) ? words : List.of();
    }

    /** The words of a list with spaces between them. */
    static Set<String> set(String words) {
        return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
