/** The words of the lists that agencies send: names of columns, decisions, durations. */
@NullMarked
package org.lianshen.confirmation.list;

import org.jspecify.annotations.NullMarked;
