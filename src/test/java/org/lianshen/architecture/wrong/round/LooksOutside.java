package org.lianshen.architecture.wrong.round;

import org.lianshen.architecture.wrong.cellar.Undrawn;

/** Breaks a rule on purpose: it looks at a package that is not drawn. */
record LooksOutside(Undrawn undrawn) {}
