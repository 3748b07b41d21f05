/** What experts have been asked for and what came of it, over calls and directions. */
@NullMarked
@NamedInterface("load")
package org.lianshen.expertreview.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
