/** The models as they are drawn: their elements, their flows, whose duty a task is. */
@NullMarked
package org.lianshen.monitor.diagram;

import org.jspecify.annotations.NullMarked;
