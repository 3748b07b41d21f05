package org.lianshen.expertreview.event;

import java.time.Instant;
import java.util.List;
import org.lianshen.programme.DirectionId;

/**
 * Experts are asked to mark their conflicts and wishes before the assignment.
 *
 * @param direction in which direction of which call
 * @param experts their ids
 * @param until until when
 * @param again whether they were asked before
 */
public record SelfCheckAsked(DirectionId direction, List<String> experts, Instant until, boolean again) {

    /** Keeps its own copy of the list. */
    public SelfCheckAsked {
        experts = List.copyOf(experts);
    }
}
