/** Reminds experts of reviews, by the schedule of their call. */
@NullMarked
@NamedInterface("reminder")
package org.lianshen.expertreview.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
