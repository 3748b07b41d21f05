package org.lianshen.programme.check;

/**
 * The project lasts so many months.
 *
 * @param min at least, inclusive
 * @param max at most, inclusive
 */
public record DurationCheck(int min, int max) implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.duration(this);
    }
}
