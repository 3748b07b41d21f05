package org.lianshen.expertreview;

import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.language.Text;

/**
 * What speaks against an expert.
 *
 * @param text in words
 * @param sure whether it is certain; else a person has to tell whether it holds
 */
record Ground(Text text, boolean sure) {

    static Ground certain(String zh, String en) {
        return new Ground(new Text(zh, en), true);
    }

    /** As sure as the names it rests on are the same. */
    static Ground of(NameSimilarity sameness, String zh, String en) {
        return sameness == NameSimilarity.SAME
                ? certain(zh, en)
                : new Ground(new Text("疑似：" + zh, "perhaps: " + en), false);
    }
}
