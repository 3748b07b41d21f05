package org.lianshen.architecture.wrong.programme;

import org.lianshen.architecture.wrong.proposal.LooksDown;

/** Breaks a rule on purpose: a lower floor looks at a higher one, and a circle closes. */
public record LooksUp(LooksDown above) {}
