package org.lianshen.process;

/**
 * A round's place, and its name as business key.
 *
 * @param call id of the call
 * @param direction the direction's code
 */
public record RoundId(String call, String direction) {

    /** The round of that business key: call, dash, direction. */
    public static RoundId of(String key) {
        int dash = key.lastIndexOf('-');
        return new RoundId(key.substring(0, dash), key.substring(dash + 1));
    }

    /** The business key. */
    public String key() {
        return call + "-" + direction;
    }
}
