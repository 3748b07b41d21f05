package org.lianshen.programme.check;

/** The counterpart's application to its own agency is declared. */
public record ForeignSubmissionCheck() implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.foreignSubmission(this);
    }
}
