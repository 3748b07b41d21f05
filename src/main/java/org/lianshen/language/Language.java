package org.lianshen.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/** The two languages of the house. A screen shows one of them; letters and the interface for programs carry both. */
public enum Language {
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE),
    ENGLISH("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** Its code (ISO 639-1), as browsers and the names of message files have it. */
    public String tag() {
        return tag;
    }

    /** Its locale. */
    public Locale locale() {
        return locale;
    }

    /** The language of that code. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** Chinese for every kind of Chinese, English for the rest of the world. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /** The language of whoever asks now: chosen by them, else by their browser; see {@link LanguageFilter}. */
    public static Language current() {
        return of(LocaleContextHolder.getLocale());
    }
}
