/** What experts mark before the assignment: conflicts of interest, and what they would like to review. */
@NullMarked
@NamedInterface("selfcheck")
package org.lianshen.expertreview.selfcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
