package org.lianshen.lists;

import java.util.List;

/**
 * A made-up application as both sides know it.
 *
 * @param number our number of it
 * @param direction the direction's code
 * @param title title
 * @param organisation Chinese lead
 * @param abroad foreign participants, the lead first
 * @param countries their countries
 * @param investigator Chinese principal investigator
 * @param partner foreign principal investigator, given name first
 * @param months duration
 */
record InventedApplication(
        String number,
        String direction,
        Pair title,
        Pair organisation,
        List<String> abroad,
        List<String> countries,
        Pair investigator,
        String partner,
        int months) {

    /** The same words in both languages. */
    record Pair(String zh, String en) {

        static Pair of(String both) {
            var parts = both.split("\\|");
            return new Pair(parts[0], parts[1]);
        }
    }

    InventedApplication ledBy(Pair chinese) {
        return new InventedApplication(
                number, direction, title, organisation, abroad, countries, chinese, partner, months);
    }

    InventedApplication at(Pair chinese) {
        return new InventedApplication(
                number, direction, title, chinese, abroad, countries, investigator, partner, months);
    }

    InventedApplication with(List<String> organisations, String leader) {
        return new InventedApplication(
                number, direction, title, organisation, organisations, countries, investigator, leader, months);
    }

    InventedApplication titled(Pair other) {
        return new InventedApplication(
                number, direction, other, organisation, abroad, countries, investigator, partner, months);
    }
}
