/** The models as they are drawn: their elements, their flows, whose duty a task is. */
@NullMarked
@NamedInterface("diagram")
package org.lianshen.monitor.diagram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
