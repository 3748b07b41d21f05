package org.lianshen.confirmation.reconciliation;

import java.util.Map;
import org.lianshen.language.Text;

/**
 * Something the two applications say differently.
 *
 * @param field the property, as the contract names it
 * @param ours what the proposal says
 * @param theirs what the agency's entry says
 */
public record Difference(String field, String ours, String theirs) {

    private static final Map<String, Text> WORDS = Map.of(
            "title", new Text("题目", "Title"),
            "chineseOrganisation", new Text("中方单位", "Chinese organisation"),
            "foreignOrganisation", new Text("外方单位", "Foreign organisation"),
            "chineseInvestigator", new Text("中方负责人", "Chinese investigator"),
            "foreignInvestigator", new Text("外方负责人", "Foreign investigator"),
            "durationMonths", new Text("执行期限（月）", "Duration (months)"),
            "confirmationNumber", new Text("确认编号", "Confirmation number"));

    /** The property in words. */
    public Text label() {
        return WORDS.getOrDefault(field, new Text(field, field));
    }
}
