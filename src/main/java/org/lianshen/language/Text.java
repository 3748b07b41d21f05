package org.lianshen.language;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One sentence or name in the two languages of the house.
 *
 * @param zh Chinese
 * @param en English
 */
public record Text(String zh, String en) {

    /**
     * A text of the message files.
     *
     * @param key its key, written out: a test looks for it in the files
     * @param arguments what stands for {@code {0}}, {@code {1}} in it; a text among them is told in the same language
     * @throws IllegalArgumentException if no message file has the key
     */
    public static Text of(String key, @Nullable Object... arguments) {
        return Messages.ofTheHouse().text(key, arguments);
    }

    /** Words beside each other, as an enumeration in a sentence; a text among them is told in the same language. */
    public static Text list(Collection<?> words) {
        return new Text(listed(words, Language.CHINESE, "、"), listed(words, Language.ENGLISH, ", "));
    }

    private static String listed(Collection<?> words, Language language, String comma) {
        return words.stream()
                .map(word -> word instanceof Text text ? text.in(language) : String.valueOf(word))
                .collect(Collectors.joining(comma));
    }

    /** The two languages beside each other, as heads of columns in workbooks have them. */
    public String beside() {
        return zh + " " + en;
    }

    /** The two languages beside each other, as letters and the interface for programs tell them. */
    public String both() {
        return zh.equals(en) ? zh : zh + " · " + en;
    }

    /** The two languages beside each other, English first, as lines of the log have it. */
    public String logged() {
        return en + " " + zh;
    }

    /** The sentence in one language. */
    public String in(Language language) {
        return language == Language.CHINESE ? zh : en;
    }

    /** The sentence in the language of whoever asks now; see {@link Language#current()}. */
    public String here() {
        return in(Language.current());
    }
}
