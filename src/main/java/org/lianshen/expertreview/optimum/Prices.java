package org.lianshen.expertreview.optimum;

import java.util.HashMap;
import java.util.Map;

/** What a seat, an expert and a place of an organisation are worth: the dual values of a flow. */
final class Prices {

    /** By proposal and part: what one seat more would cost. */
    final long[][] seat;

    /** By expert: what one review more would cost. */
    final long[] expert;

    /** By proposal, where a limit of an organisation binds: what one place more would save. */
    final Map<Integer, Map<PanelRule.Share, Long>> place = new HashMap<>();

    Prices(int proposals, int experts) {
        seat = new long[proposals][];
        expert = new long[experts];
    }

    long place(int proposal, int part, int organisation) {
        var places = place.get(proposal);
        return places == null ? 0 : places.getOrDefault(new PanelRule.Share(part, organisation), 0L);
    }
}
