/** The best seating, measured against other solvers, made-up rounds and public data. */
@NullMarked
package org.lianshen.expertreview.optimum;

import org.jspecify.annotations.NullMarked;
