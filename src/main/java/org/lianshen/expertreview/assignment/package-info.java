/** One expert asked to review one proposal, and where that stands. */
@NullMarked
@NamedInterface("assignment")
package org.lianshen.expertreview.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
