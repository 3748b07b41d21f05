package org.lianshen.expertreview.expert;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** ORCID iDs: sixteen digits, the last of which checks the others (ISO 7064, MOD 11-2). */
public final class Orcid {

    private static final Pattern FORM =
            Pattern.compile("(?:https?://orcid\\.org/)?([0-9]{4})-?([0-9]{4})-?([0-9]{4})-?([0-9]{3}[0-9X])");
    private static final int MODULUS = 11;

    private Orcid() {}

    /** The iD in groups of four, with or without its address before it; empty where it is none. */
    public static Optional<String> normal(String written) {
        var match = FORM.matcher(written.strip().replace('x', 'X'));
        if (!match.matches()) {
            return Optional.empty();
        }
        var digits = match.group(1) + match.group(2) + match.group(3) + match.group(4);
        return check(digits) == digits.charAt(15)
                ? Optional.of(String.join("-", match.group(1), match.group(2), match.group(3), match.group(4)))
                : Optional.empty();
    }

    private static char check(String digits) {
        int total = 0;
        for (int i = 0; i < 15; i++) {
            total = (total + digits.charAt(i) - '0') * 2;
        }
        int result = (MODULUS + 1 - total % MODULUS) % MODULUS;
        return result == 10 ? 'X' : String.format(Locale.ROOT, "%d", result).charAt(0);
    }
}
