package org.lianshen.expertreview.recusal;

import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.language.Text;

/**
 * What speaks against an expert.
 *
 * @param text in words
 * @param sure whether it is certain; else a person has to tell whether it holds
 */
public record Ground(Text text, boolean sure) {

    public static Ground certain(String zh, String en) {
        return new Ground(new Text(zh, en), true);
    }

    /** As sure as the names it rests on are the same. */
    public static Ground of(NameSimilarity sameness, String zh, String en) {
        return sameness == NameSimilarity.SAME
                ? certain(zh, en)
                : new Ground(new Text("疑似：" + zh, "perhaps: " + en), false);
    }
}
