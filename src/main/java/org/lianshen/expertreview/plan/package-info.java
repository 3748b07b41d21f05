/** The officer's plan of a round: which experts would review which proposals, why, and what would have to give. */
@NullMarked
@NamedInterface("plan")
package org.lianshen.expertreview.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
