package org.lianshen.lists;

import java.util.List;
import java.util.Random;

/** Seeded chance. */
final class SeededRandom {

    private final Random random;

    SeededRandom(long seed) {
        random = new Random(seed);
    }

    boolean chance(double rate) {
        return random.nextDouble() < rate;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Random random() {
        return random;
    }
}
