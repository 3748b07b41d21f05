package org.lianshen.confirmation.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.ApplicationData;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;

/**
 * One application as the two sides have it: our proposal, the agency's last entry, or both.
 *
 * @param state on whose list it stands
 * @param proposal ours, if it is on our list
 * @param message the agency's last entry about it, if it is on the agency's list
 * @param theirs what the agency's entries about it say together
 * @param differences where both say something and not the same
 * @param settled those of the differences that a liaison officer has accepted
 */
record Pairing(
        ReconciliationState state,
        @Nullable Proposal proposal,
        @Nullable AgencyMessage message,
        @Nullable ApplicationData theirs,
        List<Difference> differences,
        List<Difference> settled) {

    static Pairing ours(Proposal proposal, boolean closed) {
        var over = closed || proposal.status().isEnded();
        return new Pairing(
                over ? ReconciliationState.CN_ONLY : ReconciliationState.PENDING,
                proposal,
                null,
                null,
                List.of(),
                List.of());
    }

    static Pairing theirs(AgencyMessage message) {
        return new Pairing(
                ReconciliationState.FOREIGN_ONLY,
                null,
                message,
                ApplicationData.of(message.entry()),
                List.of(),
                List.of());
    }

    static Pairing both(
            Proposal proposal, List<AgencyMessage> entries, List<Difference> differences, List<Difference> settled) {
        var agreed = settled.containsAll(differences);
        return new Pairing(
                agreed ? ReconciliationState.BOTH : ReconciliationState.MISMATCH,
                proposal,
                entries.get(entries.size() - 1),
                ApplicationData.of(entries),
                differences,
                settled);
    }

    /** The row people and programs read; of a direction of that call. */
    ReconciliationRow row(DirectionId direction) {
        var entry = message == null ? null : message.entry();
        var effect = message == null || message.number() == null ? null : message.effect();
        return new ReconciliationRow(
                direction,
                state,
                proposal == null ? null : proposal.number(),
                entry == null ? declared() : entry.reference(),
                entry == null ? null : entry.id(),
                entry == null ? null : entry.decision(),
                message == null ? null : message.receivedAt(),
                effect == null ? null : effect.text(),
                proposal == null ? null : ApplicationData.of(proposal),
                theirs,
                differences,
                settled.stream().map(Difference::field).toList(),
                message == null ? null : message.matchState(),
                proposal == null ? null : proposal.status());
    }

    private @Nullable String declared() {
        var submission = proposal == null ? null : proposal.content().foreignSubmission();
        return submission == null ? null : submission.reference();
    }
}
