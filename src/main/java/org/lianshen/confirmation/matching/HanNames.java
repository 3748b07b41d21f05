package org.lianshen.confirmation.matching;

/** Compares names of organisations in Chinese characters. */
final class HanNames {

    private static final int SHORTEST = 3;

    private HanNames() {}

    /** 0–1: shared pairs of characters; a short form such as 中科大 is nearly the same. */
    static double like(String one, String two) {
        if (one.equals(two)) {
            return 1;
        }
        var shorter = one.length() <= two.length() ? one : two;
        var longer = one.length() <= two.length() ? two : one;
        if (shorter.length() >= SHORTEST && shortFor(shorter, longer)) {
            return 0.85;
        }
        int shared = 0;
        for (int i = 0; i + 2 <= shorter.length(); i++) {
            if (longer.contains(shorter.substring(i, i + 2))) {
                shared++;
            }
        }
        int pairs = one.length() + two.length() - 2;
        return pairs <= 0 ? 0 : 2.0 * shared / pairs;
    }

    /** Whether the characters of the shorter name stand in the longer in that order, and both begin alike. */
    static boolean shortFor(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < shorter.length(); i++) {
            at = longer.indexOf(shorter.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return shorter.charAt(0) == longer.charAt(0);
    }
}
