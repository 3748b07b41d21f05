package org.lianshen.expertreview.optimum;

/** What a solver answers. Only an optimal answer can be asked for a flow: the other has none to ask for. */
sealed interface FlowAnswer {

    /** A solver's claim, which is checked before anybody relies on it. */
    final class Optimal implements FlowAnswer {

        final int[] flow;
        final long[] potential;

        /**
         * A flow with its proof.
         *
         * @param flow by arc
         * @param potential by node, zero at the sink: what one unit more from there would cost
         */
        Optimal(int[] flow, long[] potential) {
            this.flow = flow;
            this.potential = potential;
        }
    }

    /** No answer, and why: a status, a limit, a fault. */
    record Unsolved(String why) implements FlowAnswer {}
}
