/** How probable it is that what is under way misses its deadline, from how long the same took before. */
@NullMarked
package org.lianshen.monitor.forecast;

import org.jspecify.annotations.NullMarked;
