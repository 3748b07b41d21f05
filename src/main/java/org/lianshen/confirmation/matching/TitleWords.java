package org.lianshen.confirmation.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words that titles are made of. */
final class TitleWords {

    private static final Set<String> SMALL =
            TextNormaliser.set("a an the of for and or in on at to by with from into under via as is are"
                    + " its their between towards toward using based through within among over upon");
    private static final Set<String> OTHER_TONGUES =
            TextNormaliser.set("de la del el los las y para con en un una der die das und fur von"
                    + " mit zur zum des du et pour le les dans do da dos das em na um uma e i w z dla na v s po dlya ja"
                    + " och for av til og va uchun bilan");
    /** Said of any research: these tell little, however short the list is. */
    private static final Set<String> COMMON =
            TextNormaliser.set("research study studies development developing technology technologies"
                    + " technique techniques application applications applied novel new advanced key joint cooperation"
                    + " cooperative international system systems method methods approach design analysis based project"
                    + " innovative innovation investigation china chinese sino");

    private TitleWords() {}

    /** The words with a meaning, singular. */
    static List<String> kept(List<String> words) {
        var kept = new ArrayList<String>();
        for (var word : words) {
            if (!SMALL.contains(word)) {
                kept.add(singular(word));
            }
        }
        return kept;
    }

    static boolean common(String word) {
        return COMMON.contains(word) || COMMON.contains(word + "s");
    }

    /** Whether the words look like a tongue that we have no title in. */
    static boolean otherTongue(List<String> words) {
        return words.stream().anyMatch(OTHER_TONGUES::contains)
                && words.stream().noneMatch(word -> word.length() > 1 && SMALL.contains(word) && !word.equals("for"));
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Pairs of neighbouring Chinese characters. */
    static List<String> pairs(String han) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 2 <= han.length(); i++) {
            pairs.add(han.substring(i, i + 2));
        }
        return pairs.isEmpty() && !han.isEmpty() ? List.of(han) : pairs;
    }
}
