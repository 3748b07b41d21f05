package org.lianshen.confirmation.matching;

/** How many letters a word is away from another: put in, left out, replaced, or swapped with its neighbour. */
final class Edits {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private Edits() {}

    /** The distance, or a greater one than the limit where it is above. */
    static int between(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }

    /** Whether the two may be one word with a slip of the pen: one edit from four letters on, two from eight on. */
    static boolean slip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int limit = shorter < LONG ? 1 : 2;
        return one.equals(other)
                || (shorter >= SHORTEST && between(one, other, limit) <= limit && !hasDigit(one) && !hasDigit(other));
    }

    static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
