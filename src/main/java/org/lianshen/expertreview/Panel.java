package org.lianshen.expertreview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.ProposalNumber;

/**
 * The experts of one proposal.
 *
 * @param number the proposal
 * @param experts ids of its experts
 * @param clearance why those of them may review of whom it is not sure that nothing speaks against them; null where
 *     there is none of these
 */
public record Panel(
        ProposalNumber number,
        List<String> experts,
        @Nullable String clearance) {

    /** A panel against which nothing speaks. */
    public Panel(ProposalNumber number, List<String> experts) {
        this(number, experts, null);
    }

    /** Keeps its own copy of the list. */
    public Panel {
        experts = List.copyOf(experts);
    }
}
