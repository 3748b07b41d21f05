package org.lianshen.confirmation.reconciliation;

import java.util.Map;
import org.lianshen.language.Text;

/** What people call the fields that the two applications are compared in. */
public final class DifferenceField {

    private static final Map<String, Text> LABELS = Map.of(
            "title", new Text("题目", "title"),
            "chineseOrganisation", new Text("中方单位", "Chinese organisation"),
            "foreignOrganisation", new Text("外方单位", "foreign organisation"),
            "chineseInvestigator", new Text("中方负责人", "Chinese investigator"),
            "foreignInvestigator", new Text("外方负责人", "foreign investigator"),
            "durationMonths", new Text("期限（月）", "months"));

    private DifferenceField() {}

    /** The name of the field that the contract calls so. */
    public static Text label(String field) {
        return LABELS.getOrDefault(field, new Text(field, field));
    }
}
