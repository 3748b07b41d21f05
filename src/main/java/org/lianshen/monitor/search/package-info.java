/** Finds proposals by number, title and organisation, and by person where the reader's duty allows it. */
@NullMarked
package org.lianshen.monitor.search;

import org.jspecify.annotations.NullMarked;
