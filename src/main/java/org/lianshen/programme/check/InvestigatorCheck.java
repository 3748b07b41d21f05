package org.lianshen.programme.check;

/**
 * The Chinese principal investigator meets one condition of the call.
 *
 * @param condition which, with its parameters
 */
public record InvestigatorCheck(InvestigatorCondition condition) implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.investigator(this);
    }
}
