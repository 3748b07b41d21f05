/** The texts by which models say when: moments, periods, cycles. All are read in Beijing, wherever the node stands. */
@NullMarked
@NamedInterface("timer")
package org.lianshen.process.timer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
