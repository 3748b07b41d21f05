/** The time of the house: one clock, one time zone, working days. */
@NullMarked
package org.lianshen.time;

import org.jspecify.annotations.NullMarked;
