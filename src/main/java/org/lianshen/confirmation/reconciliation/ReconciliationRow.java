package org.lianshen.confirmation.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyDecision;
import org.lianshen.confirmation.entry.ApplicationData;
import org.lianshen.confirmation.entry.MatchState;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;

/**
 * One application in the two sides' lists beside each other (双方对表).
 *
 * @param direction which direction of which call
 * @param state on whose list it stands
 * @param number our number, where it is on ours
 * @param reference the foreign application's number, as the agency or else our proposal gives it
 * @param id the agency's id of its last entry about it
 * @param decision what the agency said last
 * @param receivedAt when it said so
 * @param effect what that did, in words
 * @param ours what our proposal says
 * @param theirs what the agency's entry says
 * @param differences where both say something and not the same
 * @param settled the fields among the differences that a liaison officer has accepted
 * @param matching whether the agency's entry has found its proposal, or a liaison officer is asked; absent without one
 * @param status where our proposal stands, where it is on our list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReconciliationRow(
        @JsonUnwrapped DirectionId direction,
        ReconciliationState state,
        @Nullable ProposalNumber number,
        @Nullable String reference,
        @Nullable String id,
        @Nullable AgencyDecision decision,
        @Nullable Instant receivedAt,
        @Nullable Text effect,
        @Nullable ApplicationData ours,
        @Nullable ApplicationData theirs,
        List<Difference> differences,
        List<String> settled,
        @Nullable MatchState matching,
        @Nullable ProposalStatus status) {

    /** Keeps its own copies of the lists. */
    public ReconciliationRow {
        differences = List.copyOf(differences);
        settled = List.copyOf(settled);
    }

    /** Whether a liaison officer is asked which proposal is meant. */
    @JsonIgnore
    public boolean ambiguous() {
        return matching == MatchState.AMBIGUOUS;
    }
}
