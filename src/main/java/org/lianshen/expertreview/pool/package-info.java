/** What happens to the pool of experts as a whole: organisations that merge, and who said so. */
@NullMarked
@NamedInterface("pool")
package org.lianshen.expertreview.pool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
