package org.lianshen.confirmation.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** An organisation's name in all its spellings, without legal forms and small words. */
final class Organisation {

    private static final Pattern ASIDE = Pattern.compile("[(（]\\s*\\p{Lu}{2,6}\\s*[)）]");
    private static final double CLEAR = 0.99;
    private static final double PINYIN = 0.8;

    private final Set<String> han = new LinkedHashSet<>();
    private final Set<String> pinyin = new LinkedHashSet<>();
    private final List<List<String>> words = new ArrayList<>();
    private final Set<String> aloud = new LinkedHashSet<>();
    private final Set<String> acronyms = new HashSet<>();
    private final Set<String> keys = new HashSet<>();

    private Organisation() {}

    static Organisation of(List<String> names) {
        var organisation = new Organisation();
        var spellings = new LinkedHashSet<List<String>>();
        for (var name : names) {
            var characters = OrganisationWords.withoutForm(TextNormaliser.han(name));
            if (!characters.isEmpty() && organisation.han.add(characters)) {
                organisation.pinyin.add(Pinyin.joined(characters));
            }
            var all = TextNormaliser.names(name);
            var kept = OrganisationWords.kept(
                    TextNormaliser.names(ASIDE.matcher(name).replaceAll(" ")));
            if (!kept.isEmpty() && spellings.add(kept)) {
                organisation.acronyms.addAll(OrganisationWords.acronyms(all));
            }
        }
        organisation.words.addAll(spellings);
        spellings.forEach(each -> organisation.aloud.add(
                String.join("", each).replace("university", "daxue").replace("college", "xueyuan")));
        organisation.keys.addAll(organisation.han);
        spellings.forEach(organisation.keys::addAll);
        organisation.keys.addAll(organisation.acronyms);
        return organisation;
    }

    boolean silent() {
        return han.isEmpty() && words.isEmpty();
    }

    /** Whether the two are one by all that is not spelling; false where they cannot be compared. */
    boolean agrees(Organisation other) {
        return like(other, OrganisationWords::same, word -> 1) >= CLEAR;
    }

    /**
     * How alike the two are, 0–1; not a number where they cannot be compared: the one speaks Chinese and the other
     * English, or uses letters that stand for nobody knows what.
     *
     * @param weight how much a word tells
     */
    double like(Organisation other, ToDoubleFunction<String> weight) {
        return like(other, OrganisationWords::like, weight);
    }

    private double like(Organisation other, ToDoubleBiFunction<String, String> words, ToDoubleFunction<String> weight) {
        double best = Double.NaN;
        for (var one : han) {
            for (var two : other.han) {
                best = better(best, HanNames.like(one, two));
            }
        }
        for (var one : this.words) {
            for (var two : other.words) {
                best = better(best, like(one, two, other, words, weight));
            }
        }
        if (!(best >= PINYIN)) {
            best = better(best, better(read(this, other), read(other, this)));
        }
        return best;
    }

    /** Whether this Latin name is the other's Chinese one read aloud, letter by letter. */
    boolean readsAs(Organisation chinese) {
        return !Collections.disjoint(aloud, chinese.pinyin);
    }

    /** Whether one of its names is the initials of the other's. */
    boolean initialsOf(Organisation other) {
        return words.stream().flatMap(List::stream).anyMatch(other.acronyms::contains);
    }

    /** Its words, for looking it up. */
    Set<String> keys() {
        return keys;
    }

    private double like(
            List<String> one,
            List<String> two,
            Organisation other,
            ToDoubleBiFunction<String, String> like,
            ToDoubleFunction<String> weight) {
        if (one.stream().anyMatch(other.acronyms::contains) || two.stream().anyMatch(acronyms::contains)) {
            return 1;
        }
        double found = Alignment.of(one, two, like, weight).likeness();
        boolean letters = one.size() == 1 || two.size() == 1;
        return letters && found < 0.5 && (opaque(one) || opaque(two)) ? Double.NaN : found;
    }

    private static boolean opaque(List<String> words) {
        return words.size() == 1 && words.get(0).length() <= 5;
    }

    /** Whether one's Latin name is the other's Chinese one read aloud; says nothing where it is not. */
    private static double read(Organisation latin, Organisation chinese) {
        double best = Double.NaN;
        for (var said : latin.aloud) {
            for (var two : chinese.pinyin) {
                int limit = Math.max(1, two.length() / 8);
                int edits = Edits.between(said, two, limit);
                if (edits <= limit) {
                    best = better(best, edits == 0 ? 1 : PINYIN + 0.1);
                }
            }
        }
        return best;
    }

    private static double better(double one, double two) {
        return Double.isNaN(one) ? two : Double.isNaN(two) ? one : Math.max(one, two);
    }
}
