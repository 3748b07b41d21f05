package org.lianshen.expertreview.event;

import java.util.List;

/**
 * What is known of experts has changed: what they do, whom they know, or what they declared.
 *
 * @param experts their ids
 */
public record ExpertsChanged(List<String> experts) {

    /** Keeps its own copy of the list. */
    public ExpertsChanged {
        experts = List.copyOf(experts);
    }
}
