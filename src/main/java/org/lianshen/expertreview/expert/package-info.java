/** Who the experts are: their records, the lists that bring them in, and the people they name. */
@NullMarked
@NamedInterface("expert")
package org.lianshen.expertreview.expert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
