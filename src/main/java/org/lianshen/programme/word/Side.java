package org.lianshen.programme.word;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import org.lianshen.language.word.Word;

/** The two sides of a cooperation. */
public enum Side implements Word {
    /** Participants of China. */
    CHINESE("chinese"),
    /** Participants of any other country. */
    FOREIGN("foreign");

    private static final Set<String> CHINA = Set.of("CN", "HK", "MO", "TW");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    /**
     * The side of a country. Hong Kong, Macao and Taiwan have codes of their own in ISO 3166-1 and stand on the Chinese
     * side.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public static Side of(String country) {
        return CHINA.contains(country) ? CHINESE : FOREIGN;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
