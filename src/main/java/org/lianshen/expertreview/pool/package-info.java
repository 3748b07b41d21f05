/** The pool of experts: lists that come in, changes by officers and by experts themselves, organisations that merge. */
@NullMarked
@NamedInterface("pool")
package org.lianshen.expertreview.pool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
