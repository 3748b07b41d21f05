package org.lianshen.programme.check;

/** The body that funds the partner is named. */
public record PartnerFundingCheck() implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.partnerFunding(this);
    }
}
