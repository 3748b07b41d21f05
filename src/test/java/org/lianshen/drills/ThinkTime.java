package org.lianshen.drills;

import java.util.Random;

/**
 * How long clients think between two steps.
 *
 * @param dice decides within the bounds
 * @param mean in milliseconds; a client thinks up to twice as long
 */
record ThinkTime(Random dice, int mean) {

    void think() {
        Polling.pause(mean == 0 ? 0 : dice.nextInt(2 * mean));
    }
}
