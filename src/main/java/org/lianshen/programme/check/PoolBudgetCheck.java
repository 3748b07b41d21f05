package org.lianshen.programme.check;

/** The funding asked for is not above the budget of the proposal's pool. */
public record PoolBudgetCheck() implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.poolBudget(this);
    }
}
