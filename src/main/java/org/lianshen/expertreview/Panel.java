package org.lianshen.expertreview;

import java.util.List;

/**
 * The experts of one proposal.
 *
 * @param number the proposal
 * @param experts ids of its experts
 */
public record Panel(String number, List<String> experts) {

    /** Keeps its own copy of the list. */
    public Panel {
        experts = List.copyOf(experts);
    }
}
