/** Experts: who they are, where they must stay out, what they review and how they score. */
@NullMarked
package org.lianshen.expertreview;

import org.jspecify.annotations.NullMarked;
