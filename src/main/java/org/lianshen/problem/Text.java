package org.lianshen.problem;

/**
 * One sentence or name in the two languages of the house.
 *
 * @param zh Chinese
 * @param en English
 */
public record Text(String zh, String en) {

    /** The two languages beside each other, as forms, pages and problem details show them. */
    public String both() {
        return zh.equals(en) ? zh : zh + " · " + en;
    }
}
