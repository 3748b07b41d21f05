package org.lianshen.confirmation.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.Reference;

/**
 * One entry of an agency's list, as the contract's JSON has it.
 *
 * @param id the agency's own id of this message, at most 128 characters
 * @param direction code of the direction
 * @param reference the agency's number of the application, or our number of the proposal
 * @param decision what the agency says
 * @param title title of the application
 * @param chineseOrganisation the Chinese lead, as the foreign side writes it
 * @param foreignOrganisation the foreign lead
 * @param chineseInvestigator the Chinese principal investigator
 * @param foreignInvestigator the foreign principal investigator
 * @param durationMonths duration in months, 1–120
 */
public record ForeignEntry(
        String id,
        String direction,
        @Nullable String reference,
        AgencyDecision decision,
        @Nullable String title,
        @Nullable String chineseOrganisation,
        @Nullable String foreignOrganisation,
        @Nullable String chineseInvestigator,
        @Nullable String foreignInvestigator,
        @Nullable Integer durationMonths) {

    /** What its reference is compared by; null where it has none. */
    public @Nullable String referenceKey() {
        return Reference.key(reference);
    }

    /** Title and names, one per line. */
    public String words() {
        return Stream.of(ComparedField.values())
                .map(field -> field.of(this))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining("\n"));
    }

    /** All that it says of the application, field by field; null where it says nothing. */
    public List<@Nullable Object> said() {
        var said = new ArrayList<@Nullable Object>();
        for (var field : ComparedField.values()) {
            said.add(field.of(this));
        }
        return said;
    }
}
