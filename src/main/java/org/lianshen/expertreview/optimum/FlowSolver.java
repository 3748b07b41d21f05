package org.lianshen.expertreview.optimum;

/** Finds a flow of least cost. Whoever calls it trusts nothing that it says: see {@link BoundCheck}. */
interface FlowSolver {

    /** Its name and version, for the record. */
    String name();

    /** The flow of least cost with its potentials, or why there is none; changes nothing in the network. */
    FlowAnswer solve(FlowNetwork network);
}
