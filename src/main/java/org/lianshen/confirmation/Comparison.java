package org.lianshen.confirmation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.Text;

/**
 * Compares the two applications in title, organisations, investigators and duration (1.4(5); good practice everywhere).
 * Letters' case, width and white space make no difference; either of our two languages may be met.
 */
final class Comparison {

    private Comparison() {}

    /** What differs; nothing where either side is silent. */
    static List<Difference> differences(ApplicationData ours, ApplicationData theirs) {
        var found = new ArrayList<Difference>();
        text(found, "title", ours.title(), theirs.title());
        text(found, "chineseOrganisation", ours.chineseOrganisation(), theirs.chineseOrganisation());
        text(found, "foreignOrganisation", ours.foreignOrganisation(), theirs.foreignOrganisation());
        text(found, "chineseInvestigator", ours.chineseInvestigator(), theirs.chineseInvestigator());
        text(found, "foreignInvestigator", ours.foreignInvestigator(), theirs.foreignInvestigator());
        var our = ours.durationMonths();
        var their = theirs.durationMonths();
        if (our != null && their != null && !our.equals(their)) {
            found.add(new Difference("durationMonths", our.toString(), their.toString()));
        }
        return List.copyOf(found);
    }

    private static void text(List<Difference> found, String field, @Nullable Text ours, @Nullable Text theirs) {
        if (ours == null || theirs == null || ours.zh().isBlank()) {
            return;
        }
        var word = folded(theirs.zh());
        if (!word.equals(folded(ours.zh())) && !word.equals(folded(ours.en()))) {
            found.add(new Difference(field, ours.both(), theirs.zh()));
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
