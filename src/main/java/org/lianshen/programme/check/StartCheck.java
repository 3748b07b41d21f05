package org.lianshen.programme.check;

/** The project does not start before it is submitted; it may on that day. */
public record StartCheck() implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.start(this);
    }
}
