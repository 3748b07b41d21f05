package org.lianshen.confirmation.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How often words and names come among our applications of a direction. What is rare there tells much; a short list is
 * filled up with a background, since a word that comes once among four titles need not be rare in the world.
 */
final class Rarity {

    private static final int BACKGROUND = 40;
    private static final double LEAST = 0.3;
    private static final double COMMON_WORD = 0.25;

    private final double unknown;
    private final Map<String, Double> words;
    private final Map<String, Double> chineseOrganisations;
    private final Map<String, Double> foreignOrganisations;
    private final Map<String, Integer> people = new HashMap<>();

    Rarity(Collection<Features> ours, int leastSize) {
        var titles = new HashMap<String, Integer>();
        var home = new HashMap<String, Integer>();
        var abroad = new HashMap<String, Integer>();
        for (var each : ours) {
            count(titles, each.title().keys());
            count(home, each.chineseOrganisation().keys());
            each.foreignOrganisations().forEach(organisation -> count(abroad, organisation.keys()));
            count(people, each.chineseInvestigator().keys());
            count(people, each.foreignInvestigator().keys());
        }
        int size = Math.max(ours.size(), leastSize);
        unknown = bits(0, size);
        words = bits(titles, size);
        words.replaceAll((word, bits) -> TitleWords.common(word) ? bits * COMMON_WORD : bits);
        chineseOrganisations = bits(home, size);
        foreignOrganisations = bits(abroad, size);
    }

    private static void count(Map<String, Integer> counts, Collection<String> keys) {
        keys.forEach(key -> counts.merge(key, 1, Integer::sum));
    }

    boolean knows(String word) {
        return words.containsKey(word);
    }

    /** Bits a word of a title tells. */
    double ofWord(String word) {
        var known = words.get(word);
        return known != null ? known : TitleWords.common(word) ? unknown * COMMON_WORD : unknown;
    }

    /** Bits a word of a Chinese organisation's name tells. */
    double ofChineseOrganisation(String word) {
        return chineseOrganisations.getOrDefault(word, unknown);
    }

    /** Bits a word of a foreign organisation's name tells. */
    double ofForeignOrganisation(String word) {
        return foreignOrganisations.getOrDefault(word, unknown);
    }

    /** Bits that a whole name is worth less for being several people's. */
    double sharedBy(Person person) {
        int most = person.keys().stream()
                .mapToInt(key -> people.getOrDefault(key, 0))
                .max()
                .orElse(0);
        return Math.log(Math.max(1, most)) / Math.log(2);
    }

    /** Bits that a whole organisation tells: as many as its rarest word. */
    double rarest(Organisation organisation, boolean chinese) {
        return organisation.keys().stream()
                .mapToDouble(key -> chinese ? ofChineseOrganisation(key) : ofForeignOrganisation(key))
                .max()
                .orElse(0);
    }

    private static Map<String, Double> bits(Map<String, Integer> counts, int size) {
        var bits = new HashMap<String, Double>();
        counts.forEach((word, count) -> bits.put(word, bits(count, size)));
        return bits;
    }

    private static double bits(int count, int size) {
        return Math.max(LEAST, Math.log((double) (size + BACKGROUND) / (count + 1)) / Math.log(2));
    }
}
