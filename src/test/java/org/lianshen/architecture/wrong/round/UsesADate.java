package org.lianshen.architecture.wrong.round;

import java.util.Date;

/** Breaks a rule on purpose: a time of the old kind in the domain. */
record UsesADate(Date date) {}
