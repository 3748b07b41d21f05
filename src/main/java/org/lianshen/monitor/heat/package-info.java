/** The models with figures on their activities: how often, how long, how much of the period allowed. */
@NullMarked
package org.lianshen.monitor.heat;

import org.jspecify.annotations.NullMarked;
