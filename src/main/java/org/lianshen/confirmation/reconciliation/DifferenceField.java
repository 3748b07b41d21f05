package org.lianshen.confirmation.reconciliation;

import java.util.Map;
import org.lianshen.language.Text;

/** What people call the fields that the two applications are compared in. */
public final class DifferenceField {

    private static final Map<String, Text> LABELS = Map.of(
            "title", Text.of("confirmation.sheet-difference.title"),
            "chineseOrganisation", Text.of("confirmation.difference.chinese-organisation"),
            "foreignOrganisation", Text.of("confirmation.sheet-difference.foreign-organisation"),
            "chineseInvestigator", Text.of("confirmation.difference.chinese-investigator"),
            "foreignInvestigator", Text.of("confirmation.sheet-difference.foreign-investigator"),
            "durationMonths", Text.of("confirmation.sheet-difference.months"));

    private DifferenceField() {}

    /** The name of the field that the contract calls so. */
    public static Text label(String field) {
        return LABELS.getOrDefault(field, new Text(field, field));
    }
}
