package org.lianshen.expertreview.affinity;

/**
 * A word or pair of characters at its place in a text.
 *
 * @param form what equal words have in common: without case and ending
 * @param script of which script it is
 * @param start where it begins in the text
 * @param end where it ends
 */
record Term(String form, Script script, int start, int end) {

    /** Scripts between which words cannot be compared. */
    enum Script {
        /** Characters of Chinese and its neighbours. */
        CHARACTERS,
        /** Latin and other letters. */
        LETTERS;

        static Script of(String form) {
            return Character.isIdeographic(form.codePointAt(0)) ? CHARACTERS : LETTERS;
        }
    }
}
