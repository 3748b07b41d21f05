package org.lianshen.notification;

import java.util.regex.Pattern;

/**
 * Makes text from outside fit for one line of a mail: no control characters, so that no name or title can begin a
 * header of its own (RFC 5322, 2.2), and nothing that turns the writing direction.
 */
public final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private OneLine() {}

    /** The text on one line, at most {@code limit} characters long. */
    public static String of(String text, int limit) {
        var line = TURNS.matcher(BREAKS.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
        if (line.length() <= limit) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return line.substring(0, end) + "…";
    }
}
