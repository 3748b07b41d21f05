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

    public static Ground certain(Text said) {
        return new Ground(said, true);
    }

    /** As sure as the names it rests on are the same. */
    public static Ground of(NameSimilarity sameness, Text said) {
        return sameness == NameSimilarity.SAME
                ? certain(said)
                : new Ground(Text.of("expertreview.ground.perhaps", said), false);
    }
}
