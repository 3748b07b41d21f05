package org.lianshen.expertreview.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.Panel;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;

/**
 * Who would review what in a round.
 *
 * @param id identifies it
 * @param direction the round
 * @param version counted from 1 in its round
 * @param solvedAt when it was made
 * @param solvedBy the officer's account
 * @param settings what it keeps to
 * @param inputSha256 SHA-256 of its stored input, in hexadecimal digits
 * @param result its seats, and what is short
 * @param confirmedAt when it became the assignment; null where it has not
 */
public record AssignmentPlan(
        PlanId id,
        DirectionId direction,
        int version,
        Instant solvedAt,
        String solvedBy,
        PlanSettings settings,
        String inputSha256,
        PlanResult result,
        @Nullable Instant confirmedAt) {

    /** The experts of each proposal, in the order of the proposals. */
    public List<Panel> panels() {
        return result.proposals().stream().map(this::panel).toList();
    }

    private Panel panel(ProposalNumber number) {
        return new Panel(
                number,
                result.seats(number).stream().map(PlannedSeat::expert).toList(),
                result.seats(number).stream()
                        .flatMap(seat -> settings.pin(number, seat.expert()).stream())
                        .map(PairRequest::reason)
                        .filter(reason -> reason != null)
                        .findFirst()
                        .orElse(null));
    }
}
