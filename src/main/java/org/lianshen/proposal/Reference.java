package org.lianshen.proposal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares numbers and references that people copy from one paper to the other. */
public final class Reference {

    /** White space, and characters of no width: format and control characters, variation selectors. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}\\uFE00-\\uFE0F\\u115F\\u1160\\u3164]+");

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u2043\\u30FC]");

    private Reference() {}

    /**
     * What two writings of one reference share: no matter the width, the case, the kind of dash and what cannot be
     * seen.
     *
     * @return null where there is none
     */
    public static @Nullable String key(@Nullable String reference) {
        if (reference == null) {
            return null;
        }
        var plain = Normalizer.normalize(reference, Normalizer.Form.NFKC);
        plain = DASHES.matcher(UNSEEN.matcher(plain).replaceAll("")).replaceAll("-");
        plain = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? null : plain;
    }
}
