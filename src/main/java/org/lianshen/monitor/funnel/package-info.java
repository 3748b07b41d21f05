/** How far the proposals of each direction are, and what of its quota and money is used. */
@NullMarked
package org.lianshen.monitor.funnel;

import org.jspecify.annotations.NullMarked;
