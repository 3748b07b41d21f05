/** Tasklist as our people find it: their filters, priorities, and readable answers. */
@NullMarked
package org.lianshen.process.tasklist;

import org.jspecify.annotations.NullMarked;
