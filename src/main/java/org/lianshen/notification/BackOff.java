package org.lianshen.notification;

import java.time.Duration;
import java.util.List;

/** How long a letter rests after each attempt that failed, and when the relay gives it up. */
final class BackOff {

    /** After so many failed attempts a letter is given up: about five days. */
    static final int LAST_ATTEMPT = 15;

    /** While no mail server can be reached at all, which is no letter's fault. */
    static final Duration SERVER_AWAY = Duration.ofMinutes(1);

    private static final List<Duration> RESTS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    private BackOff() {}

    /** The rest after the attempt of that number, counted from 1. */
    static Duration after(int attempt) {
        return RESTS.get(Math.min(attempt, RESTS.size()) - 1);
    }
}
