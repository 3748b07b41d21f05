package org.lianshen.expertreview.expert;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Languages by their primary tag (BCP 47, ISO 639-1). */
public final class LanguageTag {

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private LanguageTag() {}

    /** The primary tag of a tag such as zh-CN, or nothing where it is none. */
    public static Optional<String> primary(String written) {
        var tag = written.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return KNOWN.contains(tag) ? Optional.of(tag) : Optional.empty();
    }
}
