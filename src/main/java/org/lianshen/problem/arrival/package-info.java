/** How long a request may take to arrive: whoever sends byte by byte keeps nobody else waiting. */
@NullMarked
package org.lianshen.problem.arrival;

import org.jspecify.annotations.NullMarked;
