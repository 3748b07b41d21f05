package org.lianshen.confirmation.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that names of organisations are made of. */
final class OrganisationWords {

    private static final Set<String> FORMS =
            TextNormaliser.set("ltd limited co corp corporation company inc incorporated llc llp plc"
                    + " gmbh ag kg ug mbh ev sa sau sas sarl sl slu srl spa lda ltda oy oyj ab as asa aps bv nv"
                    + " kk pte pty sdn"
                    + " bhd jsc ojsc cjsc pjsc ooo oao zao llp ooo eireli sae wll xk");
    private static final Set<String> SMALL = TextNormaliser.set(
            "of the and for in at on de del della di da do dos das la le les el los las et y e und der die das"
                    + " fur for");
    private static final Map<String, String> SAME = same(
            "university uni univ universidad universidade universitat universite universita universitet universiti"
                    + " universitesi universiteti universitetet universiteit yliopisto daxue",
            "institute institut instituto istituto institutet institution instituut inst",
            "academy academia akademie academie accademia akademija acad",
            "technology technological technical technische tecnologia tecnologica tekniska technologia tech technol",
            "science sciences scientific ciencia ciencias wissenschaft sci",
            "research forschung investigacion pesquisa recherche",
            "centre center centro zentrum centrum ctr",
            "laboratory laboratories laboratorio laboratorium labs lab",
            "national nacional nationale natl",
            "hospital hosp klinikum",
            "engineering ingenieria eng engg engrg",
            "college coll xueyuan",
            "medicine medical medicina medizinische med",
            "agriculture agricultural agricola agr agric",
            "international intl",
            "department dept");
    private static final Pattern FORM = Pattern.compile("(?:股份|责任|集团|控股)*有限(?:责任)?公司$|(?:集团)?公司$|集团$");

    private static final int LONG = 8;

    private OrganisationWords() {}

    private static Map<String, String> same(String... groups) {
        var all = new HashMap<String, String>();
        for (var group : groups) {
            var words = group.split(" ");
            for (var word : words) {
                all.put(word, words[0]);
            }
        }
        return all;
    }

    /** The words that tell which organisation it is. */
    static List<String> kept(List<String> words) {
        var kept = new ArrayList<String>();
        for (var word : words) {
            if (!FORMS.contains(word) && !SMALL.contains(word)) {
                kept.add(SAME.getOrDefault(word, word));
            }
        }
        return kept.isEmpty() ? List.copyOf(words) : List.copyOf(kept);
    }

    /** Chinese characters without the legal form. */
    static String withoutForm(String han) {
        var rest = FORM.matcher(han).replaceFirst("");
        return rest.isEmpty() ? han : rest;
    }

    /** The initials of at least three words, with and without small ones and the legal form. */
    static Set<String> acronyms(List<String> words) {
        var found = new HashSet<String>();
        found.add(initials(words, Set.of(), Set.of()));
        found.add(initials(words, SMALL, Set.of()));
        found.add(initials(words, Set.of(), FORMS));
        found.add(initials(words, SMALL, FORMS));
        found.removeIf(letters -> letters.length() < 3);
        return found;
    }

    private static String initials(List<String> words, Set<String> without, Set<String> orThese) {
        var letters = new StringBuilder();
        for (var word : words) {
            if (!without.contains(word) && !orThese.contains(word)) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString();
    }

    /** 0–1: the same word, a slip of the pen, or the one short for the other. */
    static double like(String one, String two) {
        if (one.equals(two)) {
            return 1;
        }
        var shorter = one.length() <= two.length() ? one : two;
        var longer = one.length() <= two.length() ? two : one;
        if (shorter.length() >= 2
                && shorter.length() <= longer.length() - 2
                && !Edits.hasDigit(longer)
                && shortFor(shorter, longer)) {
            return 1;
        }
        return Edits.slip(one, two) ? 0.85 : 0;
    }

    /** 1 for the same word, also shortened, or with a slip of the pen where it is long; else 0. */
    static double same(String one, String two) {
        double found = like(one, two);
        return found == 1 || (found > 0 && Math.min(one.length(), two.length()) >= LONG) ? 1 : 0;
    }

    /** The beginning of the word (Sci for Science), or its consonants (Intl for International). */
    private static boolean shortFor(String shorter, String longer) {
        if (longer.startsWith(shorter)) {
            return shorter.length() >= 3;
        }
        int at = 0;
        for (int i = 0; i < shorter.length(); i++) {
            boolean vowel = "aeiou".indexOf(shorter.charAt(i)) >= 0;
            at = vowel && i > 1 ? 0 : longer.indexOf(shorter.charAt(i), at) + 1;
            if (at == 0 || (i == 0 && at != 1)) {
                return false;
            }
        }
        return shorter.length() >= 3;
    }
}
