package org.lianshen.expertreview;

import org.lianshen.programme.Calendar;

/** Tells the calendar of a direction as it holds right now. */
@FunctionalInterface
public interface Calendars {

    /** The effective calendar. */
    Calendar of(String call, String direction);
}
