package org.lianshen.expertreview.optimum;

/** The goals of a plan in their order: seats left empty, affinity, the sum of the squared loads. */
record Achieved(long empty, long affinity, long squaredLoads) {

    static Achieved by(SeatingPlan plan) {
        return new Achieved(
                plan.shortage().total(),
                plan.totalAffinity(),
                plan.loads().values().stream().mapToLong(n -> (long) n * n).sum());
    }
}
