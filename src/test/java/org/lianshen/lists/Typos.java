package org.lianshen.lists;

/** Slips of the pen. */
final class Typos {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private Typos() {}

    static String make(String text, SeededRandom dice, NoiseProfile noise) {
        var made = dice.chance(noise.typo()) ? slip(text, dice) : text;
        return dice.chance(noise.typo() * noise.secondTypo()) ? slip(made, dice) : made;
    }

    /** One letter replaced, left out, doubled or swapped, never the first of the text. */
    private static String slip(String text, SeededRandom dice) {
        int at = 1 + dice.below(Math.max(1, text.length() - 2));
        if (text.length() < 4 || !Character.isLetter(text.charAt(at)) || !Character.isLetter(text.charAt(at - 1))) {
            return text;
        }
        char letter = text.charAt(at);
        return text.substring(0, at)
                + switch (dice.below(4)) {
                    case 0 -> LETTERS.charAt(dice.below(26));
                    case 1 -> "";
                    case 2 -> "" + letter + letter;
                    default -> LETTERS.charAt(dice.below(26)) + "" + letter;
                }
                + text.substring(at + 1);
    }
}
