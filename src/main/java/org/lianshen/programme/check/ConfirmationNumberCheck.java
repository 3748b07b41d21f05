package org.lianshen.programme.check;

/** The secretariat's confirmation number is given. */
public record ConfirmationNumberCheck() implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.confirmationNumber(this);
    }
}
