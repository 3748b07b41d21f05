package org.lianshen.expertreview.pool;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which experts are looked for.
 *
 * @param text what stands in id, name, organisation, address, ORCID iD, keywords or fields; null for all
 * @param language a language they read proposals in, or null
 * @param state a word of {@link State}, or null
 * @param page from 0
 */
public record ExpertSearch(
        @Nullable String text,
        @Nullable String language,
        @Nullable State state,
        int page) {

    /** Experts on a page. */
    public static final int SIZE = 50;

    /** What else may be asked of them. */
    public enum State {
        /** Not away today, and nothing is asked of them at present. */
        FREE,
        /** Something is asked of them at present. */
        BUSY,
        /** Away today. */
        AWAY,
        /** Nobody could log in as them. */
        ACCOUNTLESS;

        /** The word in addresses and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
