package org.lianshen.architecture.wrong.confirmation;

import org.lianshen.architecture.wrong.formalcheck.Neighbour;

/** Breaks a rule on purpose: two packages of one floor look at each other. */
record LooksSideways(Neighbour neighbour) {}
