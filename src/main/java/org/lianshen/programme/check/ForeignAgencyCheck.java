package org.lianshen.programme.check;

/** A declared application of the counterpart went to the direction's own agency, on the submission date or earlier. */
public record ForeignAgencyCheck() implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.foreignAgency(this);
    }
}
