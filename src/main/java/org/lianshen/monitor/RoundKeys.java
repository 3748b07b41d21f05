package org.lianshen.monitor;

import java.util.regex.Pattern;

/** How the business key of a process tells which round it belongs to. */
public final class RoundKeys {

    private static final Pattern LAST = Pattern.compile("(-entry)?-[0-9]+$");

    private RoundKeys() {}

    /** The key of the round that a business key belongs to; see {@link #of}. */
    public static String roundOf(String key) {
        return LAST.matcher(key).replaceFirst("");
    }

    /**
     * An SQL expression for the key of the round, call and direction: what is left of a proposal's number or an
     * agency entry's key without its last part; a round's key as it is.
     *
     * @param key the column that holds the business key
     */
    public static String of(String key) {
        return "regexp_replace(" + key + ", '" + LAST.pattern() + "', '')";
    }

    /** The same, for a key whose call is wanted: everything before the last dash of the round's key. */
    public static String call(String key) {
        return "substring(" + of(key) + " from '^(.*)-')";
    }
}
