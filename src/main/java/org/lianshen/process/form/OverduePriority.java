package org.lianshen.process.form;

import java.time.Instant;

/** A task that is overdue stands out by its priority; the filter "overdue" finds it by that. */
public final class OverduePriority {

    /** The priority of an overdue task. */
    public static final int PRIORITY = 100;

    /** The priority of any other task; the engine's own default. */
    public static final int OTHERWISE = 50;

    private OverduePriority() {}

    /** The priority of a task that is due then. */
    public static int priority(Instant due, Instant now) {
        return due.isBefore(now) ? PRIORITY : OTHERWISE;
    }
}
