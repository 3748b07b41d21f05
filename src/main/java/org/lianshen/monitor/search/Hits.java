package org.lianshen.monitor.search;

import java.util.List;

/**
 * One page of what was found, ordered by number.
 *
 * @param items at most 50
 * @param page which page, from 0
 * @param more whether there is a page after it
 */
public record Hits(List<Hit> items, int page, boolean more) {

    /** Nothing. */
    public static final Hits NONE = new Hits(List.of(), 0, false);
}
