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
            "title", Text.of("confirmation.difference.title"),
            "chineseOrganisation", Text.of("confirmation.difference.chinese-organisation"),
            "foreignOrganisation", Text.of("confirmation.difference.foreign-organisation"),
            "chineseInvestigator", Text.of("confirmation.difference.chinese-investigator"),
            "foreignInvestigator", Text.of("confirmation.difference.foreign-investigator"),
            "durationMonths", Text.of("confirmation.difference.duration"),
            "confirmationNumber", Text.of("confirmation.difference.confirmation-number"));

    /** The property in words. */
    public Text label() {
        return WORDS.getOrDefault(field, new Text(field, field));
    }
}
