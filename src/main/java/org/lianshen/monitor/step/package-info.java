/** What is open just now: how many wait at each step and for how long, what is late, what comes. */
@NullMarked
package org.lianshen.monitor.step;

import org.jspecify.annotations.NullMarked;
