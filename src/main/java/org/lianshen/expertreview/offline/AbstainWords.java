package org.lianshen.expertreview.offline;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.lianshen.language.Text;

/** How a cell says that a criterion cannot be judged. */
final class AbstainWords {

    /** What the workbook offers. */
    static final Text WORDS = Text.of("expertreview.offline.column.abstain");

    private static final Set<String> MARKS = Set.of("x", "√", "✓", "✔", "yes", "是");

    private AbstainWords() {}

    /** Whether it says so, in either language, or by a mark. */
    static boolean has(String text) {
        var said = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return MARKS.contains(said)
                || said.equals(WORDS.zh())
                || said.equals(WORDS.en().toLowerCase(Locale.ROOT))
                || said.equals(WORDS.beside().toLowerCase(Locale.ROOT));
    }
}
