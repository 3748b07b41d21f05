/** Why an expert may not review a proposal: each ground on its own. */
@NullMarked
@NamedInterface("recusal")
package org.lianshen.expertreview.recusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
