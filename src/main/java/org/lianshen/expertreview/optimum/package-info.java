/** The best seating of experts on the panels of one round, with a proof that there is none better; pure values. */
@NullMarked
@NamedInterface("optimum")
package org.lianshen.expertreview.optimum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
