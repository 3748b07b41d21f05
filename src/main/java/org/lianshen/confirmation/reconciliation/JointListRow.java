package org.lianshen.confirmation.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyDecision;
import org.lianshen.confirmation.entry.ApplicationData;
import org.lianshen.language.Text;
import org.lianshen.proposal.ProposalNumber;

/**
 * One application on the list that both sides sign: on both lists, taken by the agency, and agreed.
 *
 * @param number our number
 * @param reference the agency's number of it
 * @param decision what the agency said last
 * @param title title, as our proposal has it; so are the following
 * @param chineseOrganisation the Chinese lead
 * @param foreignOrganisation the foreign lead
 * @param chineseInvestigator the Chinese principal investigator
 * @param foreignInvestigator the foreign principal investigator
 * @param durationMonths duration in months
 * @param settled what the agency has otherwise, and a liaison officer has accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JointListRow(
        ProposalNumber number,
        @Nullable String reference,
        AgencyDecision decision,
        @Nullable Text title,
        @Nullable Text chineseOrganisation,
        @Nullable Text foreignOrganisation,
        @Nullable Text chineseInvestigator,
        @Nullable Text foreignInvestigator,
        @Nullable Integer durationMonths,
        List<Difference> settled) {

    /** Keeps its own copy of the list. */
    public JointListRow {
        settled = List.copyOf(settled);
    }

    static JointListRow of(ReconciliationRow row, List<Difference> settled) {
        var ours = Objects.requireNonNull(row.ours(), "it is on our list");
        return new JointListRow(
                Objects.requireNonNull(row.number(), "it is on our list"),
                row.reference(),
                Objects.requireNonNull(row.decision(), "it is on theirs"),
                ours.title(),
                ours.chineseOrganisation(),
                ours.foreignOrganisation(),
                ours.chineseInvestigator(),
                ours.foreignInvestigator(),
                ours.durationMonths(),
                settled);
    }

    /** What our proposal says, as far as it is compared. */
    ApplicationData ours() {
        return new ApplicationData(
                title,
                chineseOrganisation,
                foreignOrganisation,
                chineseInvestigator,
                foreignInvestigator,
                durationMonths);
    }
}
