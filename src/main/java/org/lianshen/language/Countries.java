package org.lianshen.language;

import java.util.Locale;

/**
 * Names of the world's countries, by their codes (ISO 3166-1 alpha-2). The message files have better words for some.
 */
public final class Countries {

    private Countries() {}

    /** The country's name, or the code itself where there is no such country. */
    public static Text name(String code) {
        return new Text(in(Language.CHINESE, code), in(Language.ENGLISH, code));
    }

    private static String in(Language language, String code) {
        return code.matches("[A-Za-z]{2}")
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale())
                : code;
    }
}
