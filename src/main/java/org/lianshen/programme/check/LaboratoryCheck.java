package org.lianshen.programme.check;

import java.time.LocalDate;

/**
 * A joint laboratory exists.
 *
 * @param before it was established before this day, which is excluded
 */
public record LaboratoryCheck(LocalDate before) implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.laboratory(this);
    }
}
