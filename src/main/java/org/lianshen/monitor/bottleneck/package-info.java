/** Whom the process has waited for, and how long. */
@NullMarked
package org.lianshen.monitor.bottleneck;

import org.jspecify.annotations.NullMarked;
