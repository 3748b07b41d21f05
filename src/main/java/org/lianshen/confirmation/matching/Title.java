package org.lianshen.confirmation.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A title in all its spellings: English words without small ones, Chinese characters in pairs. */
final class Title {

    /** A word with a slip of the pen is nearly the word. */
    private static final double SLIP = 0.85;

    /** A Chinese title holds at most so many Latin words; with more it is given in both languages. */
    private static final int MOST_INSIDE_CHINESE = 2;

    private final Set<String> han = new LinkedHashSet<>();
    private final List<List<String>> words = new ArrayList<>();
    private boolean otherTongue;

    private Title() {}

    static Title of(List<String> titles) {
        var title = new Title();
        for (var each : titles) {
            var all = TextNormaliser.words(each);
            var kept = TitleWords.kept(all);
            boolean bilingual = kept.size() > MOST_INSIDE_CHINESE;
            var characters = bilingual ? TextNormaliser.han(each) : TextNormaliser.hanAndLetters(each);
            if (!characters.isEmpty()) {
                title.han.add(characters);
            }
            if (!kept.isEmpty() && (bilingual || characters.isEmpty())) {
                title.words.add(kept);
                title.otherTongue |= TextNormaliser.otherAlphabet(each) || TitleWords.otherTongue(all);
            }
        }
        return title;
    }

    boolean silent() {
        return han.isEmpty() && words.isEmpty();
    }

    /** The likest pair of spellings; null where the two share no script. */
    @Nullable
    Alignment like(Title theirs, Rarity rarity) {
        Alignment best = null;
        for (var one : words) {
            for (var two : theirs.words) {
                best = better(best, Alignment.of(one, two, (a, b) -> like(a, b, rarity), rarity::ofWord));
            }
        }
        for (var one : han) {
            for (var two : theirs.han) {
                var pairs = TitleWords.pairs(two);
                best = better(best, Alignment.of(TitleWords.pairs(one), pairs, (a, b) -> 0, rarity::ofWord));
            }
        }
        return best;
    }

    /** Whether it may be in a tongue that the other side has no title in. */
    boolean otherTongue() {
        return otherTongue;
    }

    /**
     * Whether the two say the same: all words with a meaning pair up, but for slips of the pen, or the Chinese
     * characters are the same.
     */
    boolean agrees(Title theirs) {
        return han.stream().anyMatch(theirs.han::contains)
                || words.stream().anyMatch(one -> theirs.words.stream().anyMatch(two -> pairs(one, two)));
    }

    /** Words and pairs of characters, for looking it up and for counting. */
    Set<String> keys() {
        var keys = new HashSet<String>();
        words.forEach(keys::addAll);
        han.forEach(characters -> keys.addAll(TitleWords.pairs(characters)));
        return keys;
    }

    private static boolean pairs(List<String> one, List<String> two) {
        return one.size() == two.size()
                && Alignment.of(one, two, (a, b) -> Edits.slip(a, b) ? 1 : 0, word -> 1)
                                .likeness()
                        >= 1;
    }

    /** Another word that our titles know as well is hardly a slip of the pen. */
    private static double like(String ours, String theirs, Rarity rarity) {
        return ours.equals(theirs) ? 1 : Edits.slip(ours, theirs) && !rarity.knows(theirs) ? SLIP : 0;
    }

    @Nullable
    private static Alignment better(@Nullable Alignment one, Alignment two) {
        return one == null || two.likeness() > one.likeness() ? two : one;
    }
}
