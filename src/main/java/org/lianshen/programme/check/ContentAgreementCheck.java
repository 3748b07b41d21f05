package org.lianshen.programme.check;

/** The two sides' applications agree in content; applied at the reconciliation. */
public record ContentAgreementCheck() implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.contentAgreement(this);
    }
}
