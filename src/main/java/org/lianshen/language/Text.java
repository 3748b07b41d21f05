package org.lianshen.language;

/**
 * One sentence or name in the two languages of the house.
 *
 * @param zh Chinese
 * @param en English
 */
public record Text(String zh, String en) {

    /** The two languages beside each other, as letters and the interface for programs tell them. */
    public String both() {
        return zh.equals(en) ? zh : zh + " · " + en;
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
