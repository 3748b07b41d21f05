package org.lianshen.expertreview.plan;

import java.util.List;
import org.lianshen.proposal.ProposalNumber;

/**
 * One expert for one proposal.
 *
 * @param number the proposal
 * @param expert the expert's id
 * @param affinity how well they fit, in ten-thousandths, 0–10,000
 * @param pinned whether an officer wants it so
 * @param field whether the expert knows the proposal's field
 * @param words what both have in common, the weightiest first
 */
public record PlannedSeat(
        ProposalNumber number, String expert, int affinity, boolean pinned, boolean field, List<String> words) {

    /** Keeps its own copy of the list. */
    public PlannedSeat {
        words = List.copyOf(words);
    }
}
