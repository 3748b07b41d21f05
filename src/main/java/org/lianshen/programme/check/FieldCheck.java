package org.lianshen.programme.check;

/** The field is one the direction lists. */
public record FieldCheck() implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.field(this);
    }
}
